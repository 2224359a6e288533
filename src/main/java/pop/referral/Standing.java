package pop.referral;

import java.time.Instant;
import java.util.Arrays;

/// How a referral stands in the eyes of whoever sent it.
enum Standing {
    DRAFT("blue"),
    DRAFT_EXPIRED("grey"),
    WITH_US("teal"),
    QUESTION_FOR_YOU("amber"),
    TAKEN_ON("green"),
    NOT_TAKEN_ON("purple"),
    WITHDRAWN("grey");

    private final String colour;

    Standing(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    static Standing of(ReferralStatus status, Instant draftUntil, Instant now) {
        return switch (status) {
            case DRAFT -> now.isAfter(draftUntil) ? DRAFT_EXPIRED : DRAFT;
            case SUBMITTED, IN_TRIAGE -> WITH_US;
            case INFORMATION_REQUESTED -> QUESTION_FOR_YOU;
            case ACCEPTED, JOINED -> TAKEN_ON;
            case DECLINED, REDIRECTED -> NOT_TAKEN_ON;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> DRAFT_EXPIRED;
        };
    }

    static Standing of(Referral referral, Instant now) {
        return of(referral.status(), referral.times().draftUntil(), now);
    }

    /// The statuses that can stand so; a draft stands as one of two.
    String[] statuses() {
        return Arrays.stream(ReferralStatus.values())
                .filter(it -> of(it, Instant.MAX, Instant.MIN) == this || of(it, Instant.MIN, Instant.MAX) == this)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /// Whether its sender may still add to it, answer, or take it back.
    boolean isOpen() {
        return this == WITH_US || this == QUESTION_FOR_YOU;
    }
}
