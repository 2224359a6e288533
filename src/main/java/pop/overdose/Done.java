package pop.overdose;

/// What was done for somebody who was reached (facts 3.3, 3.4).
enum Done {
    NALOXONE_KIT,
    NALOXONE_SHOWN,
    HARM_REDUCTION_ADVICE,
    INJECTING_EQUIPMENT,
    TREATMENT_LINK,
    SAME_DAY_TREATMENT,
    HEALTH_CARE,
    HOUSING_OR_MONEY,
    FAMILY_SUPPORT
}
