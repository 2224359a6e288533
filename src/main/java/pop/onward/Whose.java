package pop.onward;

/// Whose decision a "no" was, or who says something.
public enum Whose {
    PERSON,
    PARTNER,
    POP,
    SYSTEM
}
