package pop.overdose;

import jakarta.validation.Valid;
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
import pop.agency.TeamId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;

/// How the outreach team is reached, who is called in turn when nobody answers, and how long what may take: kept by
/// the team itself, or an administrator.
@Controller
class DeskController {

    private final Desks desks;
    private final Agreement agreement;
    private final Door door;

    DeskController(Desks desks, Agreement agreement, Door door) {
        this.desks = desks;
        this.agreement = agreement;
        this.door = door;
    }

    record DeskPage(DeskForm form, List<Desks.OnCall> team, Problems problems) {

        boolean nobodyIsCalled() {
            return team.stream().allMatch(it -> it.place() == null);
        }
    }

    @GetMapping("/overdoses/desk")
    @Transactional(readOnly = true)
    ModelAndView show(Post post) {
        var team = team(post);
        var people = desks.onCall(team, door.today());
        return new ModelAndView(
                "overdose/desk", "page", new DeskPage(DeskForm.of(desks.of(team), people), people, Problems.none()));
    }

    @PostMapping("/overdoses/desk")
    @Transactional
    ModelAndView set(
            @Valid @ModelAttribute("form") DeskForm form, BindingResult result, Post post, RedirectAttributes flash) {
        var team = team(post);
        var problems = Problems.of(result);
        var people = desks.onCall(team, door.today());
        var desk = form.desk(team, problems);
        var called = form.called(people, problems);
        if (desk.isEmpty() || !problems.isEmpty()) {
            var again = new ModelAndView("overdose/desk", "page", new DeskPage(form, people, problems));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (!desks.set(desk.get())) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        desks.callInTurn(team, called);
        flash.addFlashAttribute("notice", "Kept. It counts for what is sent from now on.");
        return new ModelAndView("redirect:/overdoses/desk");
    }

    private TeamId team(Post post) {
        if (door.isOutreach(post)) {
            return post.team();
        }
        if (post.role() != Role.ADMINISTRATOR) {
            throw new NotFound();
        }
        return agreement.team(door.today()).orElseThrow(NotFound::new);
    }
}
