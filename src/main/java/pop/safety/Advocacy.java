package pop.safety;

/// Somebody independent who speaks up for the person.
enum Advocacy {
    OFFERED,
    NOT_WANTED,
    NOT_YET
}
