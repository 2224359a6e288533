package pop.harmreduction;

/// When people are at high risk of drug-related harm (MAT standard 3). Each is a fact somebody knows, never a
/// score.
enum RiskContext {
    RECENT_OVERDOSE,
    OPIOID_WITH_ALCOHOL_OR_BENZODIAZEPINES,
    AFTER_DETOX,
    RELEASE_FROM_CUSTODY,
    DISCHARGE_FROM_TREATMENT,
    INJECTING
}
