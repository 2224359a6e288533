package pop.access;

import org.jspecify.annotations.Nullable;
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
import pop.agency.Post;
import pop.agency.Role;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Declaring that one knows somebody: from their page, or before they are met here.
@Controller
class ConflictController {

    private static final int MOST = 100;

    private final Conflicts conflicts;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Today today;

    ConflictController(Conflicts conflicts, People people, ApplicationEventPublisher events, Today today) {
        this.conflicts = conflicts;
        this.people = people;
        this.events = events;
        this.today = today;
    }

    /// @param person whose page it is declared from; null where it is typed
    record ConflictPage(@Nullable Identity person, ConflictForm form, LocalDate today, Problems problems) {

        String action() {
            return person == null ? "/conflicts" : "/people/" + person.id() + "/conflict";
        }
    }

    /// @param others for those who may lift them
    /// @param names they are shown names: they lead, and are not information governance
    record ConflictsPage(List<Conflict> own, List<Conflicts.Shown> others, boolean names) {}

    @GetMapping("/conflicts")
    @Transactional(readOnly = true)
    ModelAndView list(Post post) {
        var others = Answering.may(post) ? conflicts.toLift(MOST) : List.<Conflicts.Shown>of();
        var page = new ConflictsPage(conflicts.of(post.worker()), others, post.role() == Role.TEAM_LEADER);
        return new ModelAndView("access/conflicts", "page", page);
    }

    @GetMapping("/conflicts/new")
    ModelAndView typed() {
        return page(null, ConflictForm.empty(), Problems.none());
    }

    @GetMapping("/people/{person}/conflict")
    @Transactional
    ModelAndView about(@PathVariable PersonId person) {
        return page(people.show(person, "conflict"), ConflictForm.empty(), Problems.none());
    }

    @PostMapping("/conflicts")
    @Transactional
    ModelAndView declare(@ModelAttribute("form") ConflictForm form, Post post, RedirectAttributes flash) {
        return declared(null, form, post, flash);
    }

    @PostMapping("/people/{person}/conflict")
    @Transactional
    ModelAndView declareAbout(
            @PathVariable PersonId person,
            @ModelAttribute("form") ConflictForm form,
            Post post,
            RedirectAttributes flash) {
        return declared(people.identity(person).orElseThrow(NotFound::new), form, post, flash);
    }

    private ModelAndView declared(@Nullable Identity person, ConflictForm form, Post post, RedirectAttributes flash) {
        if (form.id() == null) {
            throw new NotFound();
        }
        var problems = form.problems(person == null, today.day());
        if (!problems.isEmpty()) {
            var again = page(person, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (conflicts.find(form.id()).isEmpty()) {
            conflicts.add(conflict(person, form, post));
            events.publishEvent(new AccessEvent.Declared(form.id()));
        }
        flash.addFlashAttribute("notice", "Thank you. If there is a record, or one is made, you are kept out of it.");
        return new ModelAndView("redirect:/conflicts");
    }

    private Conflict conflict(@Nullable Identity person, ConflictForm form, Post post) {
        return new Conflict(
                Objects.requireNonNull(form.id()),
                post.worker(),
                post.team(),
                post.agency(),
                person == null ? null : person.id(),
                person == null ? Typed.text(form.name()) : person.name(),
                person == null ? form.born(today.day()) : null,
                Objects.requireNonNull(form.chosen()),
                Typed.text(form.note()),
                today.now(),
                ConflictStatus.STANDS,
                1);
    }

    private ModelAndView page(@Nullable Identity person, ConflictForm form, Problems problems) {
        return new ModelAndView("access/conflict", "page", new ConflictPage(person, form, today.day(), problems));
    }
}
