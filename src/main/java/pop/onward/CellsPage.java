package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.custody.ApproachId;
import pop.sharing.Category;
import pop.web.Choice;
import pop.web.Problems;

import java.util.List;

/// Referring somebody met in custody to a service: what would be told there, and under which agreement; or that nothing
/// may be.
///
/// @param called what they told as their name
/// @param needs what they asked for and the service helps with, the chosen one among them
/// @param agreement as one says it; null where none covers it, or it is a service of our own
/// @param by who else refers them there; null while nobody does
record CellsPage(
        ApproachId approach,
        String called,
        Chosen chosen,
        WaysForm form,
        List<Choice> needs,
        @Nullable String agreement,
        @Nullable String by,
        String from,
        Problems problems) {

    String back() {
        return "/approaches/" + approach;
    }

    String path() {
        return "/onward/from-custody/" + approach;
    }

    /// The page for another of their needs.
    String instead(Choice need) {
        return path() + "?service=" + chosen.service().id() + "&need=" + need.value();
    }

    List<Choice> otherNeeds() {
        return needs.stream()
                .filter(need -> !need.value().equals(chosen.need()))
                .toList();
    }

    /// Who it is, how to reach them, what they need: never more from the cells.
    static boolean isLeast(Telling.May one, Category ofNeed) {
        return one.category() == Category.IDENTITY || one.category() == Category.CONTACT || one.category() == ofNeed;
    }
}
