package pop.ladder;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;

import java.time.Clock;

/// Somebody saw who is looked for: one more thing known, which ends nothing.
@Controller
class SightingController {

    private final Traces traces;
    private final People people;
    private final Clock clock;

    SightingController(Traces traces, People people, Clock clock) {
        this.traces = traces;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping("/people/{person}/ladder/sightings")
    @Transactional
    String seen(
            @PathVariable PersonId person,
            @ModelAttribute("form") LadderForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        if (people.identity(person).isEmpty()) {
            throw new NotFound();
        }
        var trace = traces.open(person).orElseThrow(() -> new Refused("ladder.not-looking"));
        var seen = Trace.Fact.plain(TraceFactKind.SEEN, "", form.text(), clock.instant(), viewer.id())
                .withId(form.fresh());
        if (!traces.has(seen.id())) {
            traces.record(trace.with(seen));
        }
        flash.addFlashAttribute("notice", "Noted. They are still looked for, until somebody of us reaches them.");
        return "redirect:/people/" + person + "/ladder";
    }
}
