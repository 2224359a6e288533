package pop.ladder;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Ids;
import pop.database.Viewer;
import pop.engagement.Engagements;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The page where we look for somebody: what was tried, what comes next, who saw them.
@Controller
class LadderController {

    private final Traces traces;
    private final Rungs rungs;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    LadderController(Traces traces, Rungs rungs, Engagements engagements, People people, Clock clock) {
        this.traces = traces;
        this.rungs = rungs;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    /// A rung with where it stands now.
    record Step(Rungs.Tried rung, LocalDate dueOn, boolean next) {
        boolean done() {
            return rung.triedAt() != null;
        }
    }

    record LadderPage(
            Identity person,
            Instant now,
            Engagements.@Nullable Spell spell,
            @Nullable Trace trace,
            List<Step> steps,
            List<Traces.Happened> history,
            UUID fresh) {

        LocalDate today() {
            return When.dayOf(now);
        }

        String path() {
            return "/people/" + person.id();
        }

        boolean everythingTried() {
            return steps.stream().allMatch(Step::done);
        }
    }

    @GetMapping("/people/{person}/ladder")
    @Transactional
    String show(@PathVariable PersonId person, Model model) {
        var identity = people.show(person, "ladder");
        var trace = traces.open(person).orElse(null);
        var spell = engagements
                .open(identity.main())
                .or(() -> engagements.open(person))
                .orElse(null);
        var steps = trace == null ? List.<Step>of() : steps(trace);
        model.addAttribute(
                "page",
                new LadderPage(identity, clock.instant(), spell, trace, steps, traces.history(person), Ids.next()));
        return "ladder/show";
    }

    private List<Step> steps(Trace trace) {
        var tried = rungs.tried(trace.engagement(), trace.beganAt());
        var next = tried.stream().filter(rung -> rung.triedAt() == null).findFirst();
        return tried.stream()
                .map(rung -> new Step(
                        rung, When.dayOf(trace.beganAt()).plusDays(rung.afterDays()), next.equals(Optional.of(rung))))
                .toList();
    }

    @PostMapping("/people/{person}/ladder")
    @Transactional
    String begin(
            @PathVariable PersonId person,
            @ModelAttribute("form") LadderForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var spell = engagements.open(person).orElseThrow(() -> new Refused("ladder.no-spell"));
        var why = form.why() == null ? Why.WORRIED : form.why();
        traces.begin(
                Trace.beginning(form.fresh(), spell.person(), spell.id(), clock.instant()),
                why,
                form.text(),
                viewer.id());
        flash.addFlashAttribute("notice", "We are looking for them. Each step comes to Today on its day.");
        return "redirect:/people/" + person + "/ladder";
    }
}
