package pop.sharing;

/// What a person says about sharing something with an agency, the strictest first.
public enum Wish {
    OBJECTS,
    NOT_ASKED,
    AGREES
}
