package pop.onward;

/// What came of it, as the partner says.
public enum Outcome {
    HELPED,
    PARTLY_HELPED,
    NOT_HELPED,
    DID_NOT_ENGAGE,
    UNKNOWN;

    public boolean isFailure() {
        return this == NOT_HELPED || this == DID_NOT_ENGAGE;
    }
}
