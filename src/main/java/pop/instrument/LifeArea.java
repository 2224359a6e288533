package pop.instrument;

/// The parts of a life in which change is measured, across instruments. An item is of one of them or of none.
public enum LifeArea {
    HOUSING,
    PHYSICAL_HEALTH,
    FEELINGS,
    MONEY,
    ADDICTION,
    PEOPLE,
    TIME,
    JUSTICE,
    SELF_CARE,
    CARING,
    HELP
}
