package pop.directory;

/// How long ago somebody said that a listing is right. The clock tells it: see the view `directory.listing` and the
/// promises in `directory.freshness`.
public enum Freshness {
    VERIFIED,
    DUE,
    OVERDUE,
    /// Comes last when services are searched.
    DEPRIORITISED,
    /// Is found only by who looks for it, and not on the quick list.
    HIDDEN
}
