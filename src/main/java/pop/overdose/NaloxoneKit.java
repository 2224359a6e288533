package pop.overdose;

import org.jspecify.annotations.Nullable;

/// A take-home naloxone kit that was given, with the fields that are kept nationally (facts 3.4).
///
/// @param repeatReason null for the first
public record NaloxoneKit(
        Setting setting,
        Recipient recipient,
        Product product,
        @Nullable RepeatReason repeatReason) {

    /// Where it was supplied; the last is counted separately.
    public enum Setting {
        COMMUNITY_OUTLET,
        PRISON_AT_RELEASE,
        COMMUNITY_PRESCRIPTION,
        AMBULANCE_SERVICE,
        NON_DRUG_TREATMENT_SERVICE
    }

    public enum Recipient {
        PERSON_AT_RISK,
        FAMILY_OR_FRIEND,
        SERVICE_WORKER
    }

    public enum Product {
        PRENOXAD,
        NYXOID,
        OTHER,
        /// Of a kit that somebody else gave.
        NOT_KNOWN
    }

    /// Why somebody is supplied again.
    public enum RepeatReason {
        USED,
        LOST,
        EXPIRED,
        /// Beside the one they have.
        SPARE,
        OTHER
    }
}
