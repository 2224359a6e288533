package pop.appointment;

/// Who asked for a change, and whose "no" it was.
public enum AskedBy {
    PERSON,
    POP,
    PARTNER,
    SYSTEM
}
