package pop.finding;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.database.HouseKeys;
import pop.database.Viewer;
import pop.finding.FindController.FindPage;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Sex;
import pop.web.Paging;
import pop.web.When;

import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Looking for a service for somebody. What is ticked is about them, so the address of the answer carries it sealed,
/// for
/// the same viewer only; it is kept nowhere.
@Controller
class PersonFindController {

    private final Enquiry enquiry;
    private final People people;
    private final HouseKeys keys;
    private final Clock clock;

    PersonFindController(Enquiry enquiry, People people, HouseKeys keys, Clock clock) {
        this.enquiry = enquiry;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/find")
    @Transactional
    String find(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(required = false) @Nullable UUID instead,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var person = people.show(id, "find");
        var line = opened(asked, viewer, id);
        var question = line.isEmpty() ? knownOf(person, Question.of(request.getParameterMap())) : Question.ofLine(line);
        var answer = answer(question, !line.isEmpty(), Paging.from(request, FindController.PAGE));
        model.addAttribute("page", new FindPage(answer, false, person, enquiry.triedBy(id, answer), instead));
        return "finding/find";
    }

    @PostMapping("/people/{id}/find")
    @Transactional(readOnly = true)
    String ask(
            @PathVariable PersonId id,
            @RequestParam(required = false) @Nullable UUID instead,
            Viewer viewer,
            HttpServletRequest request) {
        var line = Question.of(request.getParameterMap()).line();
        var bytes = keys.seal(line.isEmpty() ? "when=" : line, belongsTo(viewer, id));
        return "redirect:/people/" + id + "/find?asked="
                + new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), UTF_8)
                + (instead == null ? "" : "&instead=" + instead);
    }

    /// Where they live may be nowhere on our map: nobody typed it here.
    private Answer answer(Question question, boolean typed, Paging paging) {
        var asked = typed || !question.need().isEmpty();
        var answer = enquiry.answer(question, paging, asked);
        return !typed && answer.problems().has("near") ? enquiry.answer(question.anywhere(), paging, asked) : answer;
    }

    private Question knownOf(Identity person, Question question) {
        var today = When.dayOf(clock.instant());
        return question.knowing(
                Objects.requireNonNullElse(person.age(today), ""),
                person.sex() == Sex.MALE || person.sex() == Sex.FEMALE
                        ? person.sex().name()
                        : "",
                Objects.requireNonNullElse(Whereabouts.in(person.address()), ""));
    }

    private String opened(String asked, Viewer viewer, PersonId id) {
        try {
            return asked.isEmpty() ? "" : keys.open(Base64.getUrlDecoder().decode(asked), belongsTo(viewer, id));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return "";
        }
    }

    private static String belongsTo(Viewer viewer, PersonId id) {
        return "find " + viewer.id() + " " + id;
    }
}
