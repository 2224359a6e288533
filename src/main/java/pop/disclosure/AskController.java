package pop.disclosure;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Category;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/// Telling another agency something about a person.
@Controller
class AskController {

    private final Disclosures disclosures;
    private final DisclosureDesk desk;
    private final People people;
    private final JdbcClient sql;
    private final Clock clock;

    AskController(Disclosures disclosures, DisclosureDesk desk, People people, JdbcClient sql, Clock clock) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    record AskPage(
            Identity person,
            LocalDate today,
            DisclosureForm form,
            List<Category> open,
            List<Disclosures.Recipient> recipients,
            Problems problems) {}

    @GetMapping("/people/{id}/disclosures/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId id) {
        return page(people.show(id, "disclosures"), DisclosureForm.empty(), open(id), Problems.none());
    }

    @PostMapping("/people/{id}/disclosures")
    @Transactional
    ModelAndView tell(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") DisclosureForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var person = people.identity(id).orElseThrow(NotFound::new);
        var open = open(id);
        var problems = result.hasErrors() ? Problems.of(result) : form.problems(open);
        var covered = problems.isEmpty() ? covered(id, form) : Map.<Category, UUID>of();
        var uncovered = uncovered(form, covered);
        if (problems.isEmpty() && !uncovered.isEmpty()) {
            form.exceptional(problems, uncovered, name(form));
        }
        if (!problems.isEmpty()) {
            var again = page(person, form, open, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var clause = uncovered.isEmpty() ? covered.get(form.items().getFirst().category()) : null;
        var asked = asked(id, form, clause, post);
        if (disclosures.ask(asked, form.items()) && clause != null) {
            desk.authorise(asked.covered(post.worker(), clock.instant()));
        }
        flash.addFlashAttribute(
                "notice",
                clause != null
                        ? "It is on its way, under the agreement."
                        : "It is written down. Nothing leaves until somebody else authorises it.");
        return new ModelAndView("redirect:/disclosures/" + asked.id());
    }

    private Map<Category, UUID> covered(PersonId person, DisclosureForm form) {
        var recipient = form.recipient();
        return recipient == null ? Map.of() : disclosures.covered(person, recipient);
    }

    private static List<Category> uncovered(DisclosureForm form, Map<Category, UUID> covered) {
        return form.items().stream()
                .map(Disclosures.Item::category)
                .filter(category -> !covered.containsKey(category))
                .toList();
    }

    private Disclosure asked(PersonId person, DisclosureForm form, @Nullable UUID clause, Post post) {
        var inside = form.agency() != null;
        return new Disclosure(
                new DisclosureId(requireNonNull(form.disclosure())),
                person,
                post.agency(),
                form.recipient(),
                name(form),
                inside ? HowTold.HERE : requireNonNull(form.way()),
                form.purpose(),
                clause,
                clause == null ? form.reason() : null,
                clause == null ? form.necessity() : "",
                DisclosureStatus.ASKED,
                post.worker(),
                clock.instant(),
                1);
    }

    private String name(DisclosureForm form) {
        return form.agency() == null
                ? form.outside()
                : disclosures.recipients(clock.instant()).stream()
                        .filter(recipient -> recipient.id().equals(form.recipient()))
                        .map(Disclosures.Recipient::name)
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private List<Category> open(PersonId person) {
        return sql.sql("select may_add from sharing.may_add(:person) order by 1")
                .param("person", person.value())
                .query(Category.class)
                .list();
    }

    private ModelAndView page(Identity person, DisclosureForm form, List<Category> open, Problems problems) {
        return new ModelAndView(
                "disclosure/ask",
                "page",
                new AskPage(
                        person,
                        When.dayOf(clock.instant()),
                        form,
                        open,
                        disclosures.recipients(clock.instant()),
                        problems));
    }
}
