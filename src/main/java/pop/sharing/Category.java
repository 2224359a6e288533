package pop.sharing;

/// What a row about a person tells of; every such row has one. Decides, with its holder, who is shown it.
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
