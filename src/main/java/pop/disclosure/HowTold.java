package pop.disclosure;

/// How a recipient is told.
enum HowTold {
    HERE,
    PHONE,
    IN_PERSON,
    LETTER,
    SECURE_MAIL
}
