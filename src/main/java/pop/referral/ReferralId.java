package pop.referral;

import java.util.UUID;

/// Identifies a referral; may be made by the client, so that a form sent twice is one referral.
public record ReferralId(UUID value) {

    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
