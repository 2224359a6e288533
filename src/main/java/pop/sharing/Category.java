package pop.sharing;

/// What a row about a person is about: one category each (`sharing.category`).
public enum Category {
    IDENTITY,
    CONTACT,
    CUSTODY_AND_JUSTICE,
    OFFENDING,
    SUBSTANCE_USE,
    PHYSICAL_HEALTH,
    MENTAL_HEALTH,
    OVERDOSE,
    HOUSING,
    MONEY,
    WORK_AND_LEARNING,
    FAMILY,
    SAFETY,
    OUTCOME,
    PLAN,
    NOTES
}
