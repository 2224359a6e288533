package pop.safety;

/// How a duty team was told.
enum Way {
    PHONE,
    IN_PERSON,
    LETTER,
    SECURE_MAIL
}
