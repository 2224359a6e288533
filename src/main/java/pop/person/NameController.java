package pop.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.database.Ids;
import pop.rule.Refused;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import static java.util.Objects.requireNonNullElse;

/// What the person is called: names are added and ended; one of them is the one they go by.
@Controller
class NameController {

    private final People people;
    private final Persons persons;
    private final Names names;
    private final Clock clock;

    NameController(People people, Persons persons, Names names, Clock clock) {
        this.people = people;
        this.persons = persons;
        this.names = names;
        this.clock = clock;
    }

    record NameForm(
            @NotNull UUID id,
            @NotBlank String name,
            @NotNull NameKind kind) {}

    record NamePage(Identity person, NameForm form, Problems problems) {}

    @GetMapping("/people/{person}/details/names/new")
    @Transactional
    String ask(@PathVariable PersonId person, Model model) {
        return page(person, new NameForm(Ids.next(), "", NameKind.ALIAS), Problems.none(), model);
    }

    @PostMapping("/people/{person}/details/names")
    @Transactional
    Object add(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult result,
            Post post,
            Model model) {
        var line = Typed.line(form.name());
        var problems = Problems.of(result);
        if (line.isEmpty()) {
            problems.add("name", "Enter a name");
        }
        if (!problems.isEmpty()) {
            return Pages.again(page(person, form, problems, model), model);
        }
        var name = read(form.id(), form.kind(), line);
        names.add(person, post.agency(), post.worker().value(), clock.instant(), List.of(name));
        return Pages.details(person);
    }

    @PostMapping("/people/{person}/details/names/{name}/use")
    @Transactional
    String use(@PathVariable PersonId person, @PathVariable UUID name, @RequestParam int version) {
        persons.hold(person, version);
        names.useNone(person);
        if (names.use(person, name) == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return Pages.details(person);
    }

    @PostMapping("/people/{person}/details/names/{name}/end")
    @Transactional
    String end(@PathVariable PersonId person, @PathVariable UUID name) {
        names.end(person, name, clock.instant());
        return Pages.details(person);
    }

    private static Name read(UUID id, NameKind kind, String line) {
        var full = FullName.read(line);
        boolean whole = full.aliases().isEmpty() && full.nickname() == null && kind != NameKind.NICKNAME;
        return Name.of(
                id,
                kind,
                whole ? requireNonNullElse(full.given(), "") : "",
                whole ? requireNonNullElse(full.family(), "") : "",
                line,
                false);
    }

    private String page(PersonId person, NameForm form, Problems problems, Model model) {
        model.addAttribute("page", new NamePage(people.show(person, "names"), form, problems));
        return "person/name";
    }
}
