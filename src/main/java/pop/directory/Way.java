package pop.directory;

/// How something about a listing came to be known.
public enum Way {
    /// A worker said so here.
    HERE,
    /// The service itself, by a link in a mail.
    LINK,
    IMPORT
}
