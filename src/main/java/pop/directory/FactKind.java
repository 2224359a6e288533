package pop.directory;

/// What may become known of a service.
public enum FactKind {
    LISTED,
    CHANGED,
    CONFIRMED,
    CAPACITY,
    /// A mail asked to confirm it.
    ASKED,
    /// That mail did not arrive.
    UNREACHED,
    /// Somebody says that its listing is wrong.
    DOUBTED,
    PAUSED,
    CLOSED,
    REOPENED
}
