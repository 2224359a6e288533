package pop.harmreduction;

/// Where a kit was supplied, as it is counted nationally; the last is counted separately.
enum KitSetting {
    COMMUNITY_OUTLET,
    PRISON_AT_RELEASE,
    COMMUNITY_PRESCRIPTION,
    AMBULANCE_SERVICE,
    NON_DRUG_TREATMENT_SERVICE
}
