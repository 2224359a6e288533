package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.web.Choice;
import pop.web.Problems;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The page on which a referral is typed, for a worker and for whoever comes by a link.
///
/// @param action where the form is sent
/// @param back the page before
/// @param keptUntil when the draft runs out; null for one not yet kept
record FormPage(
        ReferralId id,
        ReferralForm form,
        Problems problems,
        String action,
        String back,
        boolean mayKeep,
        @Nullable Instant keptUntil) {

    /// Whether something is wrong with what is said of the sender: then the fields stand open.
    boolean asksWho() {
        return Stream.of("source", "fromAgency", "referrer", "referrerContact").anyMatch(problems::has);
    }

    List<Choice> risks() {
        return Choice.all(Risk.values());
    }

    List<Choice> agreements() {
        return Choice.all(Agrees.values());
    }

    List<Choice> sexes() {
        return List.of(Choice.of("Male", "Male"), Choice.of("Female", "Female"), Choice.of("Other", "Other"));
    }

    List<Choice> sources() {
        return Choice.all(Source.values());
    }
}
