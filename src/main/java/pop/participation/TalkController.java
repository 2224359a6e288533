package pop.participation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.person.Identity;
import pop.person.Interpreter;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Writing down a talk: what was explained, and whether the person takes part.
@Controller
class TalkController {

    private final People people;
    private final Participations participations;
    private final Room room;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TalkController(
            People people, Participations participations, Room room, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.participations = participations;
        this.room = room;
        this.events = events;
        this.clock = clock;
    }

    record TalkPage(
            Identity person,
            Participations.Standing standing,
            List<Notice> notices,
            TalkForm form,
            Problems problems) {}

    @GetMapping("/people/{person}/participation")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person) {
        var identity = people.show(person, "participation");
        var standing = standing(person);
        var notices = room.notices().inForce();
        var language = identity.language().isBlank() ? "English" : identity.language();
        var notice = notices.stream()
                .filter(it -> it.language().equalsIgnoreCase(language))
                .findFirst()
                .or(() -> notices.stream().findFirst())
                .map(Notice::id)
                .orElse(null);
        var form = TalkForm.empty(
                standing, notice, language, identity.interpreter() == Interpreter.NEEDED, clock.instant());
        return page(new TalkPage(identity, standing, notices, form, Problems.none()));
    }

    @PostMapping("/people/{person}/participation")
    @Transactional
    ModelAndView tell(
            @PathVariable PersonId person,
            @ModelAttribute("form") TalkForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var now = clock.instant();
        var standing = standing(person);
        var notices = room.notices().inForce();
        var problems = form.problems(standing, notices);
        var at = Typed.said("day", form.day(), now, problems);
        if (!problems.isEmpty()) {
            return page(new TalkPage(people.show(person, "participation"), standing, notices, form, problems));
        }
        var said = form.told(standing.of(person), at);
        if (participations.record(said, viewer.id(), viewer.agency()) && said.answered()) {
            events.publishEvent(new ParticipationEvent.Answered(person, said.status(), viewer.id(), now));
            if (said.status() == ParticipationStatus.WITHDRAWN) {
                room.desk().objectToAll(person, "Withdrew from taking part", viewer);
            }
        }
        return room.written(person, flash);
    }

    private Participations.Standing standing(PersonId person) {
        var standing = participations.standing(person);
        if (!standing.supports()) {
            throw new NotFound();
        }
        return standing;
    }

    private static ModelAndView page(TalkPage page) {
        return new ModelAndView(
                "participation/talk",
                Map.of("page", page),
                page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
