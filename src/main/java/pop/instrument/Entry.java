package pop.instrument;

/// How answers come to be here.
public enum Entry {
    /// every item is answered here
    ITEMS,
    /// the numbers of the items are entered from the form of whoever holds the rights
    SCORES,
    /// readings come from a file only
    FILE_ONLY
}
