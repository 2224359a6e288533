package pop.safety;

/// An answer that may be left open, and never has to be made up.
enum Known {
    YES,
    NO,
    NOT_KNOWN
}
