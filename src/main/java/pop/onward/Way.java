package pop.onward;

/// By what a fact came to be known.
public enum Way {
    HERE,
    /// By somebody of the partner who signs in here.
    ACCOUNT,
    LINK,
    WEBHOOK,
    CLOCK
}
