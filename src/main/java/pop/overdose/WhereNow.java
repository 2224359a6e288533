package pop.overdose;

/// Where somebody is now, as far as police know.
enum WhereNow {
    AT_THE_SCENE,
    HOSPITAL,
    CUSTODY,
    HOME,
    WITH_SOMEBODY,
    HOMELESS_ACCOMMODATION,
    LEFT,
    NOT_KNOWN
}
