package pop.appointment;

/// Who asked for a change, and whose "no" it was.
public enum Whose {
    PERSON,
    POP,
    PARTNER,
    SYSTEM
}
