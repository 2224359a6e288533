package pop.engagement;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.sharing.Grants;
import pop.web.NotFound;

import java.time.Clock;
import java.util.UUID;

/// Coming back: a new spell of the same person, with the old ones kept as they were.
@Controller
class ReopeningController {

    private final Spells spells;
    private final Grants grants;
    private final Clock clock;

    ReopeningController(Spells spells, Grants grants, Clock clock) {
        this.spells = spells;
        this.grants = grants;
        this.clock = clock;
    }

    /// @param spell the id of the new spell, made with the page, so that sending twice opens once
    @PostMapping("/engagements/{id}/reopening")
    @Transactional
    String reopen(@PathVariable EngagementId id, @RequestParam UUID spell, Viewer viewer, RedirectAttributes flash) {
        var old = spells.find(id).orElseThrow(NotFound::new);
        var fresh = new EngagementId(spell);
        var open = spells.openOf(old.person());
        if (open.isPresent() && !open.get().equals(fresh)) {
            throw new Refused("engagement.open-already");
        }
        if (spells.open(new Spells.Opening(fresh, old.person(), old.team(), null, viewer.id(), clock.instant()))) {
            grants.toLead(old.person().value(), old.team(), Around.ground(fresh));
            flash.addFlashAttribute("notice", "A new spell of support is open. Choose who leads it.");
        }
        return "redirect:/engagements/" + fresh;
    }
}
