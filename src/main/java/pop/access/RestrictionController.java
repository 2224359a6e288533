package pop.access;

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
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Restricting a person's record, by the lead of the team around them.
@Controller
class RestrictionController {

    private static final int MONTHS = 3;

    private final Restrictions restrictions;
    private final Exceptions exceptions;
    private final Nameable nameable;
    private final People people;
    private final Today today;

    RestrictionController(
            Restrictions restrictions, Exceptions exceptions, Nameable nameable, People people, Today today) {
        this.restrictions = restrictions;
        this.exceptions = exceptions;
        this.nameable = nameable;
        this.people = people;
        this.today = today;
    }

    record RestrictPage(
            Identity person, RestrictionForm form, List<Choice> choices, LocalDate today, Problems problems) {}

    @GetMapping("/people/{person}/restriction")
    @Transactional
    ModelAndView prepare(@PathVariable PersonId person, Post post) {
        allow(person, post);
        var already = restrictions.of(person);
        if (already.isPresent()) {
            return new ModelAndView("redirect:/restrictions/" + already.get().id());
        }
        var form = RestrictionForm.beginning(exceptions.around(person), today.in(MONTHS));
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
        var problems = form.problems(true, today.day());
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

    /// Somebody who leads another team finds no person here, or a person they may not restrict: the same answer.
    private void allow(PersonId person, Post post) {
        if (post.role() != Role.TEAM_LEADER || !restrictions.leads(person)) {
            throw new NotFound();
        }
    }

    private Restriction restriction(UUID id, PersonId person, RestrictionForm form, Post post) {
        var choices = nameable.byLead(person, post);
        return new Restriction(
                id,
                person,
                post.agency(),
                Objects.requireNonNull(form.chosen()),
                form.said(),
                form.excepted(choices, Stream.of(post.worker())),
                form.day(today.day()).orElseThrow(),
                today.now(),
                post.worker(),
                RestrictionStatus.IN_PLACE,
                1);
    }

    private ModelAndView page(PersonId person, RestrictionForm form, Post post, Problems problems) {
        var identity = people.show(person, "restriction");
        var choices = nameable.byLead(person, post);
        return new ModelAndView(
                "access/restrict", "page", new RestrictPage(identity, form, choices, today.day(), problems));
    }
}
