package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of a referral, in plain words for whoever sent it. Notes that triage made for itself stay there.
final class History {

    private History() {}

    /// @param text more about it; blank when there is none
    record Line(
            String title, Instant at, String text, @Nullable String tone) {

        String when() {
            return When.at(at);
        }
    }

    static List<Line> of(List<Facts.Shown> facts) {
        return facts.reversed().stream().flatMap(History::line).toList();
    }

    /// What we asked and nobody has answered yet.
    static Optional<Facts.Shown> question(ReferralStatus status, List<Facts.Shown> facts) {
        return status != ReferralStatus.INFORMATION_REQUESTED
                ? Optional.empty()
                : facts.reversed().stream()
                        .filter(fact -> fact.kind() == FactKind.INFORMATION_REQUESTED)
                        .findFirst();
    }

    /// "Glasgow only: the person lives elsewhere"; blank for a reason that only its note explains.
    static String reason(@Nullable DeclineReason reason) {
        return reason == null ? "" : Words.find("sender." + reason.name()).orElseGet(() -> Words.of(reason));
    }

    private static Stream<Line> line(Facts.Shown fact) {
        var at = fact.happenedAt();
        return switch (fact.kind()) {
            case DRAFTED -> Stream.of();
            case SUBMITTED -> Stream.of(new Line("Sent to us", at, "", null));
            case TRIAGE_STARTED -> Stream.of(new Line("We began looking at it", at, "", null));
            case INFORMATION_REQUESTED -> Stream.of(new Line("We asked a question", at, fact.note(), "warm"));
            case INFORMATION_GIVEN -> Stream.of(new Line("More information came in", at, "", null));
            case ACCEPTED -> Stream.of(new Line("Taken on", at, "", null));
            case JOINED -> Stream.of(new Line("Taken on", at, "We were supporting this person already.", null));
            case DECLINED -> Stream.of(new Line("Not taken on", at, declined(fact), "quiet"));
            case REDIRECTED ->
                Stream.of(new Line("Not taken on", at, "Better placed to help: " + fact.alternative(), "quiet"));
            case WITHDRAWN -> Stream.of(new Line("Withdrawn", at, withdrawn(fact), "quiet"));
            case EXPIRED -> Stream.of(new Line("The draft ran out", at, "", "quiet"));
        };
    }

    private static String declined(Facts.Shown fact) {
        var reason = fact.reason() == null ? "" : reason(DeclineReason.valueOf(fact.reason())) + "\n";
        return reason + "Offered instead: " + fact.alternative();
    }

    private static String withdrawn(Facts.Shown fact) {
        var reason = fact.reason() == null ? "" : Words.of(WithdrawReason.valueOf(fact.reason()));
        return fact.note().isBlank() ? reason : reason + ": " + fact.note();
    }
}
