package pop.access;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.AsSystem;
import pop.rule.Refused;
import pop.sharing.Closings;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.UUID;

/// Lifting a conflict of interest: never by the worker who declared it. It says nothing about whether there is a
/// record,
/// since their own lead may lift what concerns none.
@Controller
class LiftController {

    private final Conflicts conflicts;
    private final Closings closings;
    private final AsSystem house;
    private final Clock clock;

    LiftController(Conflicts conflicts, Closings closings, AsSystem house, Clock clock) {
        this.conflicts = conflicts;
        this.closings = closings;
        this.house = house;
        this.clock = clock;
    }

    /// @param names shown to a lead, not to information governance
    record LiftPage(Conflict conflict, boolean names, Problems problems) {}

    @GetMapping("/conflicts/{id}/lifting")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable UUID id, Post post) {
        return page(meant(id, post), post, Problems.none());
    }

    @PostMapping("/conflicts/{id}/lifting")
    @Transactional
    ModelAndView lift(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Post post,
            RedirectAttributes flash) {
        var conflict = meant(id, post);
        if (why.isBlank()) {
            var again = page(conflict, post, Problems.none().add("why", "Say in a sentence why it is lifted"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (conflict.version() != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        conflicts.record(conflict.lift(why.strip(), post.worker(), clock.instant()));
        house.run("conflict of interest lifted", () -> closings.lift(id));
        flash.addFlashAttribute("notice", "Lifted. They see again what their post and the agreements show them.");
        return new ModelAndView("redirect:/conflicts");
    }

    private Conflict meant(UUID id, Post post) {
        Answering.allow(post);
        return conflicts
                .find(id)
                .filter(it -> !it.worker().equals(post.worker()))
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Conflict conflict, Post post, Problems problems) {
        return new ModelAndView(
                "access/lift", "page", new LiftPage(conflict, post.role() == Role.TEAM_LEADER, problems));
    }
}
