package pop.referral;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One thing that happened to a referral: who recorded it, when it happened, and what goes with its kind.
///
/// @param by the worker, link or task of the house that recorded it
/// @param alternative what was offered instead; never blank where somebody was told no
/// @param engagement the spell a joined referral went to
record Fact(
        FactKind kind,
        Instant happenedAt,
        UUID by,
        @Nullable Whose whose,
        @Nullable String reason,
        String note,
        @Nullable String section,
        String alternative,
        @Nullable UUID engagement) {

    static Fact plain(FactKind kind, UUID by, Instant at) {
        return new Fact(kind, at, by, null, null, "", null, "", null);
    }

    static Fact request(Section section, String question, UUID by, Instant at) {
        return new Fact(FactKind.INFORMATION_REQUESTED, at, by, null, null, question, section.name(), "", null);
    }

    static Fact decline(Whose whose, DeclineReason reason, String note, String alternative, UUID by, Instant at) {
        return new Fact(FactKind.DECLINED, at, by, whose, reason.name(), note, null, alternative, null);
    }

    static Fact redirect(String service, String note, UUID by, Instant at) {
        return new Fact(FactKind.REDIRECTED, at, by, Whose.POP, null, note, null, service, null);
    }

    static Fact withdraw(Whose whose, WithdrawReason reason, String note, UUID by, Instant at) {
        return new Fact(FactKind.WITHDRAWN, at, by, whose, reason.name(), note, null, "", null);
    }

    static Fact join(UUID engagement, UUID by, Instant at) {
        return new Fact(FactKind.JOINED, at, by, null, null, "", null, "", engagement);
    }

    /// The same with a note, as accepting has one where a test is not met.
    Fact noting(String words) {
        return new Fact(kind, happenedAt, by, whose, reason, words, section, alternative, engagement);
    }
}
