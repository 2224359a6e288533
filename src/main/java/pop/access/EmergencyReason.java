package pop.access;

/// Why somebody cannot wait for anyone to open a record.
enum EmergencyReason {
    LIFE_AT_RISK,
    OVERDOSE,
    MISSING_AND_AT_RISK,
    CHILD_AT_RISK,
    SERIOUS_HARM_TO_OTHERS,
    OTHER
}
