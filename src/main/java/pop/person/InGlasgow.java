package pop.person;

/// Whether an address lies in Glasgow City, as far as people know.
enum InGlasgow {
    YES,
    NO,
    NOT_KNOWN
}
