package pop.disclosure;

/// Why something must be told though no agreement covers it.
enum Reason {
    RISK_TO_LIFE,
    ADULT_AT_RISK,
    CHILD_AT_RISK,
    SERIOUS_CRIME,
    COURT_ORDER,
    LEGAL_DUTY,
    OTHER
}
