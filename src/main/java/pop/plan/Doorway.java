package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/// What all pages of this room have in common: whose they are, and how they are left.
@Component
class Doorway {

    private final People people;
    private final Clock clock;

    Doorway(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The trail is told.
    Here enter(PersonId person) {
        return new Here(people.show(person, "plan"), now());
    }

    /// A form, or the same again with what is wrong.
    static ModelAndView page(String template, Object page, Problems problems) {
        return new ModelAndView(
                "plan/" + template,
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// @param goal the goal one comes back to; null for the plan
    static ModelAndView back(PersonId person, @Nullable GoalId goal, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/people/" + person + "/plan" + (goal == null ? "" : "/goals/" + goal));
    }
}
