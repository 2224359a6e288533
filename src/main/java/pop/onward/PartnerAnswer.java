package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.rule.Refused;

import java.time.Instant;

/// What a partner says of a referral it was sent.
///
/// @param kind `RECEIVED`, `ACCEPTED`, `WAITING_LISTED`, `DECLINED`, `FIRST_CONTACT`, `SEEN` or `OUTCOME`
/// @param decline why not, of a "no"
/// @param outcome what came of it
/// @param weeks on the waiting list; null: they do not know
public record PartnerAnswer(
        FactKind kind,
        @Nullable Whose whose,
        @Nullable DeclineCode decline,
        @Nullable Outcome outcome,
        @Nullable Integer weeks,
        String note) {

    /// @throws Refused when a "no" does not say whose and why
    public PartnerAnswer {
        if (kind == FactKind.DECLINED
                && (decline == null
                        || whose == null
                        || !decline.isOf(whose)
                        || (decline == DeclineCode.OTHER && note.isBlank()))) {
            throw new Refused("onward.no-without-reason");
        }
        if (kind == FactKind.OUTCOME && outcome == null) {
            throw new Refused("onward.no-outcome");
        }
    }

    Fact as(Fact.Teller teller, Instant at) {
        var code = decline != null ? decline.name() : outcome != null ? outcome.name() : null;
        return new Fact(kind, teller, at, whose, code, weeks, note);
    }

    /// The same, said when it cannot follow any more.
    Fact contradicting(Fact.Teller teller, Instant at) {
        return new Fact(FactKind.CONTRADICTED, teller, at, whose, kind.name(), weeks, note);
    }
}
