package pop.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Ids;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Restricting a person's record, by the lead of the team around them.
@Controller
class RestrictionController {

    private static final int A_PAGE = 25;
    private static final int MONTHS = 3;

    private final Restrictions restrictions;
    private final Exceptions exceptions;
    private final People people;
    private final Clock clock;

    RestrictionController(Restrictions restrictions, Exceptions exceptions, People people, Clock clock) {
        this.restrictions = restrictions;
        this.exceptions = exceptions;
        this.people = people;
        this.clock = clock;
    }

    record RestrictPage(
            Identity person, RestrictionForm form, List<Choice> choices, LocalDate today, Problems problems) {}

    /// @param names the viewer is shown names: they are excepted, not information governance
    record RestrictionsPage(List<Restrictions.Shown> list, boolean names, LocalDate today, Paging paging) {}

    @GetMapping("/people/{person}/restriction")
    @Transactional
    ModelAndView prepare(@PathVariable PersonId person, Post post) {
        allow(person, post);
        var already = restrictions.of(person);
        if (already.isPresent()) {
            return new ModelAndView("redirect:/restrictions/" + already.get().id());
        }
        var today = today();
        var review = When.date(today.plusMonths(MONTHS));
        var form = new RestrictionForm(Ids.next(), null, null, null, exceptions.around(person), review);
        return page(person, form, post, Problems.none());
    }

    @PostMapping("/people/{person}/restriction")
    @Transactional
    ModelAndView restrict(
            @PathVariable PersonId person,
            @ModelAttribute("form") RestrictionForm form,
            Post post,
            RedirectAttributes flash) {
        allow(person, post);
        var id = form.id();
        if (id == null) {
            throw new NotFound();
        }
        var problems = form.problems(true, today());
        if (!problems.isEmpty()) {
            var again = page(person, form, post, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (restrictions.find(id).isEmpty()) {
            exceptions.restrict(restriction(id, person, form, post));
        }
        flash.addFlashAttribute("notice", "Restricted. From now on nobody else finds this record.");
        return new ModelAndView("redirect:/people/" + person);
    }

    @GetMapping("/restrictions")
    @Transactional(readOnly = true)
    ModelAndView list(Post post, HttpServletRequest request) {
        Answering.allow(post);
        var paging = Paging.from(request, A_PAGE);
        var found = restrictions.inPlace(A_PAGE + 1, paging.offset());
        var page = new RestrictionsPage(
                found.subList(0, Math.min(found.size(), A_PAGE)),
                post.role() == Role.TEAM_LEADER,
                today(),
                paging.withMore(found.size() > A_PAGE));
        return new ModelAndView("access/restrictions", "page", page);
    }

    /// Somebody who leads another team finds no person here, or a person they may not restrict: the same answer.
    private void allow(PersonId person, Post post) {
        if (post.role() != Role.TEAM_LEADER || !restrictions.leads(person)) {
            throw new NotFound();
        }
    }

    private Restriction restriction(UUID id, PersonId person, RestrictionForm form, Post post) {
        var choices = exceptions.choices(person, post);
        return new Restriction(
                id,
                person,
                post.agency(),
                Objects.requireNonNull(form.chosen()),
                form.said(),
                form.excepted(choices, Stream.of(post.worker())),
                form.day(),
                clock.instant(),
                post.worker(),
                RestrictionStatus.IN_PLACE,
                1);
    }

    private ModelAndView page(PersonId person, RestrictionForm form, Post post, Problems problems) {
        var identity = people.show(person, "restriction");
        var choices = exceptions.choices(person, post);
        return new ModelAndView(
                "access/restrict", "page", new RestrictPage(identity, form, choices, today(), problems));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
