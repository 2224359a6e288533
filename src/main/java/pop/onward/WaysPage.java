package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.person.Identity;
import pop.sharing.Category;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Words;

import java.time.LocalDate;
import java.util.List;

/// The ways to a service that was chosen for a need, and what would be told there.
record WaysPage(Identity person, LocalDate today, Chosen chosen, WaysForm form, Problems problems) {

    String path() {
        return "/people/" + person.id() + "/onward";
    }

    /// A way that stays when no agreement covers a referral.
    List<Choice> ways() {
        var along = Choice.of(
                "WARM_HANDOVER",
                "Go with them, or introduce them",
                chosen.mayBeReferred()
                        ? "A warm handover: we are there, and what is told is told by us."
                        : "A warm handover: we are there, and they tell themselves what they want to tell.");
        var refer = Choice.of(
                "REFERRAL",
                "Send a referral",
                Words.find("onward.route." + chosen.route()).orElse(""));
        return chosen.mayBeReferred() ? List.of(refer, along) : List.of(along);
    }

    /// What is the only way is chosen already.
    @Nullable
    Mode way() {
        return chosen.mayBeReferred() ? form.mode() : Mode.WARM_HANDOVER;
    }

    boolean isLeast(Telling.May one) {
        return one.category() == Category.IDENTITY
                || one.category() == Category.CONTACT
                || one.category() == chosen.category();
    }
}
