package pop.safety;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Ids;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The numbers of the councils' duty teams: everyone reads them, team leaders and administrators write them in.
@Controller
class DutyTeamController {

    private final DutyTeams dutyTeams;
    private final Clock clock;

    DutyTeamController(DutyTeams dutyTeams, Clock clock) {
        this.dutyTeams = dutyTeams;
        this.clock = clock;
    }

    record DutyTeamsPage(
            List<DutyTeams.DutyTeam> all, boolean mayChange, DutyTeamForm form, Instant now, Problems problems) {}

    @GetMapping("/duty-teams")
    @Transactional(readOnly = true)
    ModelAndView show(Post me) {
        return page(me, DutyTeamForm.empty(), Problems.none());
    }

    @PostMapping("/duty-teams")
    @Transactional
    ModelAndView put(
            @ModelAttribute("form") DutyTeamForm form, BindingResult result, Post me, RedirectAttributes flash) {
        if (!mayChange(me)) {
            throw new NotFound();
        }
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        if (!problems.isEmpty()) {
            var again = page(me, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        dutyTeams.put(Objects.requireNonNullElseGet(form.id(), Ids::next), form, me.worker(), clock.instant());
        flash.addFlashAttribute("notice", "It is set. Every concern shows it.");
        return new ModelAndView("redirect:/duty-teams");
    }

    private ModelAndView page(Post me, DutyTeamForm form, Problems problems) {
        return new ModelAndView(
                "safety/dutyTeams",
                "page",
                new DutyTeamsPage(dutyTeams.all(), mayChange(me), form, clock.instant(), problems));
    }

    private static boolean mayChange(Post me) {
        return me.role() == Role.TEAM_LEADER || me.role() == Role.ADMINISTRATOR;
    }
}
