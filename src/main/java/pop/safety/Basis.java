package pop.safety;

/// By which duty the council is told, with or without the person's agreement: the Adult Support and Protection
/// (Scotland) Act 2007, section 5, and the national guidance for child protection.
enum Basis {
    ADULT_PROTECTION,
    CHILD_PROTECTION,
    ADULT_AND_CHILD_PROTECTION;

    static Basis of(Route told) {
        return switch (told) {
            case ADULT -> ADULT_PROTECTION;
            case CHILD -> CHILD_PROTECTION;
            case BOTH -> ADULT_AND_CHILD_PROTECTION;
        };
    }
}
