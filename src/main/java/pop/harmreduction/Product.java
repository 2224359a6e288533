package pop.harmreduction;

enum Product {
    PRENOXAD,
    NYXOID,
    OTHER,
    /// Of a kit from elsewhere only.
    NOT_KNOWN
}
