package pop.directory;

/// What decides whether a service takes somebody, and what people are turned away for.
public enum Matter {
    CONVICTIONS,
    VIOLENCE,
    SEXUAL_OFFENCE,
    FIRE_RAISING,
    METHADONE,
    STILL_USING,
    DOGS,
    NO_FIXED_ABODE,
    OUTSIDE_GLASGOW,
    WALKING_IN
}
