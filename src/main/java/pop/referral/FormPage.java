package pop.referral;

import pop.web.Choice;
import pop.web.Problems;
import pop.web.Words;

import java.time.Instant;
import java.util.List;

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
        @org.jspecify.annotations.Nullable Instant keptUntil) {

    List<Choice> risks() {
        return List.of(
                Choice.of("URGENT", Words.of(Risk.URGENT), "Someone may come to harm in the next days"),
                Choice.of("SOON", Words.of(Risk.SOON)),
                Choice.of("ROUTINE", Words.of(Risk.ROUTINE)),
                Choice.of("NOT_KNOWN", Words.of(Risk.NOT_KNOWN)));
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
