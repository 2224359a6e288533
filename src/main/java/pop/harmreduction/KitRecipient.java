package pop.harmreduction;

/// To whom a kit went, as it is counted nationally.
enum KitRecipient {
    PERSON_AT_RISK,
    FAMILY_OR_FRIEND,
    SERVICE_WORKER
}
