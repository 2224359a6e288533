package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.web.Choice;
import pop.web.Problems;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a sender sees of a referral that was sent.
///
/// @param base the referral's own address, below which answers and withdrawals are posted
/// @param mine whether the viewer may answer and withdraw; who only supports the person reads
/// @param typed an answer that was not taken, to show it again
record SenderPage(
        SentReferrals.Story story,
        String base,
        String back,
        boolean mine,
        Problems problems,
        String typed,
        Instant now) {

    Referral referral() {
        return story.referral();
    }

    Details details() {
        return referral().details();
    }

    String referredBy() {
        return Stream.of(details().referrer(), details().fromAgency(), details().referrerContact())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }

    Standing standing() {
        return Standing.of(referral(), now);
    }

    boolean mayAct() {
        return mine && standing().isOpen();
    }

    Facts.@Nullable Shown question() {
        return story.question().orElse(null);
    }

    List<Choice> reasons() {
        return Choice.all(WithdrawReason.values());
    }
}
