package pop.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Words;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Numbers by which agencies know the person. Nothing but a CHI number is checked: no other format is published.
@Controller
class IdentifierController {

    private static final int LONGEST = 60;

    private final People people;
    private final Identifiers identifiers;
    private final Clock clock;

    IdentifierController(People people, Identifiers identifiers, Clock clock) {
        this.people = people;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    record IdentifierForm(
            @NotNull UUID id,
            @NotNull IdentifierKind kind,
            @Nullable String value,
            @Nullable String issuer) {}

    record IdentifierPage(Identity person, IdentifierForm form, List<IdentifierKind> kinds, Problems problems) {}

    @GetMapping("/people/{person}/details/identifiers/new")
    @Transactional
    String ask(@PathVariable PersonId person, Model model) {
        var kinds = identifiers.allowed(person);
        var form = new IdentifierForm(Ids.next(), IdentifierKind.OTHER, "", "");
        return page(people.show(person, "identifiers"), form, kinds, Problems.none(), model);
    }

    @PostMapping("/people/{person}/details/identifiers")
    @Transactional
    Object add(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") IdentifierForm form,
            BindingResult result,
            Post post,
            RedirectAttributes next,
            Model model) {
        var problems = Problems.of(result);
        var kinds = identifiers.allowed(person);
        var identity = people.show(person, "identifiers");
        var value = read(form, kinds, problems);
        if (!problems.isEmpty()) {
            return Pages.again(page(identity, form, kinds, problems, model), model);
        }
        var identifier = new Identifier(form.id(), form.kind(), value, Typed.line(form.issuer()), null);
        identifiers.add(person, post.agency(), post.worker().value(), clock.instant(), identifier);
        if (form.kind() == IdentifierKind.CHI && new Chi(value).differsFrom(identity.birth())) {
            next.addFlashAttribute(
                    "notice",
                    "The CHI number is saved. The date in it is not the date of birth on this record: ask which is"
                            + " right. Neither was changed.");
        }
        return Pages.details(person);
    }

    @PostMapping("/people/{person}/details/identifiers/{identifier}/end")
    @Transactional
    String end(@PathVariable PersonId person, @PathVariable UUID identifier) {
        identifiers.end(person, identifier, clock.instant());
        return Pages.details(person);
    }

    private static String read(IdentifierForm form, List<IdentifierKind> kinds, Problems problems) {
        var typed = Typed.line(form.value());
        if (form.kind() != null && !kinds.contains(form.kind())) {
            problems.add("kind", "Your role is not shown identifiers of this kind, so you cannot add one");
        }
        if (Identifier.plain(typed).isEmpty() || typed.length() > LONGEST) {
            problems.add("value", "Enter the number, with at most 60 characters");
        }
        if (form.kind() != IdentifierKind.CHI || !problems.isEmpty()) {
            return typed;
        }
        return switch (Chi.read(typed)) {
            case Chi.Reading.Good(Chi chi) -> chi.digits();
            case Chi.Reading.Absent() -> typed;
            case Chi.Reading.Bad bad -> {
                problems.add("value", Words.of(bad.why()));
                yield typed;
            }
        };
    }

    private static String page(
            Identity person, IdentifierForm form, List<IdentifierKind> kinds, Problems problems, Model model) {
        model.addAttribute("page", new IdentifierPage(person, form, kinds, problems));
        return "person/identifier";
    }
}
