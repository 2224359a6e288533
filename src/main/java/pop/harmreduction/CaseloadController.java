package pop.harmreduction;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.Choice;
import pop.web.Paging;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// Who of the people at risk has naloxone: mine, or my team's.
@Controller
class CaseloadController {

    private static final int SIZE = 25;
    private static final int WHOLE = 100;

    private final AtRisk atRisk;
    private final Clock clock;

    CaseloadController(AtRisk atRisk, Clock clock) {
        this.atRisk = atRisk;
        this.clock = clock;
    }

    /// @param keeps the viewer records who may supply
    record CaseloadPage(
            boolean mine,
            @Nullable KitState state,
            List<AtRisk.Count> counts,
            List<AtRisk.Line> people,
            boolean keeps,
            Paging paging) {

        int count(KitState of) {
            return counts.stream()
                    .filter(it -> it.state() == of)
                    .mapToInt(AtRisk.Count::people)
                    .sum();
        }

        int all() {
            return counts.stream().mapToInt(AtRisk.Count::people).sum();
        }

        int with() {
            return Arrays.stream(KitState.values())
                    .filter(KitState::has)
                    .mapToInt(this::count)
                    .sum();
        }

        /// How many in a hundred of those at risk.
        int share(int part) {
            return all() == 0 ? 0 : Math.round((float) WHOLE * part / all());
        }

        List<Choice> states() {
            return Choice.all(KitState.values());
        }
    }

    @GetMapping("/naloxone")
    @Transactional(readOnly = true)
    String list(
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String state,
            Post me,
            HttpServletRequest request,
            Model model) {
        var mine = whose.isBlank() ? me.role() != Role.TEAM_LEADER : whose.equals("mine");
        var wanted = mine ? AtRisk.Whose.mine(me.worker()) : AtRisk.Whose.team(me.team());
        var chosen = Arrays.stream(KitState.values())
                .filter(it -> it.name().equals(state))
                .findFirst()
                .orElse(null);
        var paging = Paging.from(request, SIZE);
        var now = clock.instant();
        var found = atRisk.list(wanted, chosen, now, paging.offset(), SIZE);
        model.addAttribute(
                "page",
                new CaseloadPage(
                        mine,
                        chosen,
                        atRisk.counts(wanted, now),
                        found.subList(0, Math.min(found.size(), SIZE)),
                        me.role() == Role.TEAM_LEADER,
                        paging.withMore(found.size() > SIZE)));
        return "harmreduction/caseload";
    }
}
