package pop.person;

/// Whether the person needs an interpreter to be understood and to understand.
public enum Interpreter {
    NOT_NEEDED,
    NEEDED,
    NOT_KNOWN
}
