package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import pop.engagement.Engagements.Spell;
import pop.person.Identity;
import pop.person.People;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A custody notice, for the team around the person. What follows from it, a pause for example, they decide.
@Controller
class CustodyController {

    private final Custodies custodies;
    private final Support support;
    private final People people;
    private final JusticeDoor door;
    private final ApplicationEventPublisher events;

    CustodyController(
            Custodies custodies, Support support, People people, JusticeDoor door, ApplicationEventPublisher events) {
        this.custodies = custodies;
        this.support = support;
        this.people = people;
        this.door = door;
        this.events = events;
    }

    /// @param day and time of a release, as they were typed
    record CustodyPage(
            Identity person,
            Instant now,
            LocalDate today,
            Custody it,
            List<Custodies.Happened> facts,
            @Nullable Spell spell,
            String day,
            String time,
            Problems problems) {}

    @GetMapping("/custody/{id}")
    @Transactional
    ModelAndView show(@PathVariable CustodyId id) {
        return page(found(id), When.date(door.today()), When.time(door.now()), Problems.none());
    }

    @PostMapping("/custody/{id}/seen")
    @Transactional
    ModelAndView note(@PathVariable CustodyId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        custodies.record(found(id).seenAs(version).note(post.worker().value(), door.now()));
        return done(id, "On record: you have seen it.", flash);
    }

    @PostMapping("/custody/{id}/mistake")
    @Transactional
    ModelAndView takeBack(@PathVariable CustodyId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = found(id);
        custodies.record(it.seenAs(version).takeBack(post.worker().value(), door.now()));
        events.publishEvent(new JusticeEvent.TakenBack(id, it.person(), door.now()));
        return done(id, "Taken back. Messages to the person may go again.", flash);
    }

    @PostMapping("/custody/{id}/release")
    @Transactional
    ModelAndView release(
            @PathVariable CustodyId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Post post,
            RedirectAttributes flash) {
        var it = found(id);
        var problems = Problems.none();
        var at = TypedMoment.past(day, time, door.now()).told("day", "time", problems);
        at.filter(when -> when.isBefore(it.since()) || when.isAfter(door.now()))
                .ifPresent(
                        _ -> problems.add("time", "A release is after " + When.at(it.since()) + ", and has happened"));
        if (at.isEmpty() || !problems.isEmpty()) {
            var again = page(it, day, time, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        custodies.record(it.seenAs(version).release(at.get(), post.worker().value(), door.now()));
        events.publishEvent(new JusticeEvent.Released(id, it.person(), at.get()));
        return done(id, "On record. The first day out is when support counts most.", flash);
    }

    private Custody found(CustodyId id) {
        return custodies.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Custody it, String day, String time, Problems problems) {
        var person = people.show(it.person(), "conditions");
        return new ModelAndView(
                "justice/custody",
                "page",
                new CustodyPage(
                        person,
                        door.now(),
                        door.today(),
                        it,
                        custodies.facts(it.id()),
                        support.open(it.person()).orElse(null),
                        day,
                        time,
                        problems));
    }

    private static ModelAndView done(CustodyId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/custody/" + id);
    }
}
