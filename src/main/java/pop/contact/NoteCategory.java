package pop.contact;

/// What a note is about, which decides whose role is shown it (`sharing.role_category`).
enum NoteCategory {
    NOTES,
    PHYSICAL_HEALTH,
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    OVERDOSE,
    HOUSING,
    MONEY,
    WORK_AND_LEARNING,
    FAMILY,
    SAFETY,
    CUSTODY_AND_JUSTICE,
    OFFENDING
}
