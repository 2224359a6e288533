package pop.overdose;

import org.jspecify.annotations.Nullable;

/// A take-home naloxone kit that was given, with the fields that are kept nationally (facts 3.4).
record Kit(
        Setting setting,
        Recipient recipient,
        Product product,
        boolean repeat,
        @Nullable Reason reason) {

    enum Setting {
        COMMUNITY_OUTLET,
        PRISON_AT_RELEASE,
        COMMUNITY_PRESCRIPTION,
        AMBULANCE_SERVICE,
        NON_DRUG_TREATMENT_SERVICE
    }

    enum Recipient {
        PERSON_AT_RISK,
        FAMILY_OR_FRIEND,
        SERVICE_WORKER
    }

    enum Product {
        PRENOXAD,
        NYXOID,
        OTHER
    }

    /// Why another.
    enum Reason {
        USED,
        LOST,
        EXPIRED,
        SPARE,
        OTHER
    }
}
