package pop.directory;

/// Whether a service takes somebody in spite of a [Matter]. No answer: nobody knows.
enum Takes {
    YES,
    NO,
    /// It depends: ask them.
    ASK
}
