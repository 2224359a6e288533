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
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;

import static java.util.Objects.requireNonNullElse;

/// Birth and sex as told; language, what matters to the person, what they are good at.
@Controller
class AboutController {

    private final People people;
    private final Persons persons;
    private final Clock clock;

    AboutController(People people, Persons persons, Clock clock) {
        this.people = people;
        this.persons = persons;
        this.clock = clock;
    }

    record BirthForm(
            @Nullable String birth,
            @Nullable Sex sex,
            @Nullable Boolean asTold,
            int version) {}

    record BirthPage(Identity person, BirthForm form, Problems problems) {}

    record AboutForm(
            @Nullable String language,
            @NotNull Interpreter interpreter,
            @Nullable String whatMatters,
            @Nullable String strengths,
            int version) {}

    record AboutPage(Identity person, AboutForm form, Problems problems) {}

    @GetMapping("/people/{person}/details/birth")
    @Transactional
    String birth(@PathVariable PersonId person, Model model) {
        var known = persons.find(person).orElseThrow(NotFound::new);
        var form = new BirthForm(known.birthTold(), known.sex(), false, known.version());
        return birthPage(person, form, Problems.none(), model);
    }

    @PostMapping("/people/{person}/details/birth")
    @Transactional
    Object changeBirth(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") BirthForm form,
            BindingResult result,
            Model model) {
        var reading = BirthDate.read(form.birth(), When.dayOf(clock.instant()));
        var problems = Problems.of(result);
        if (reading.problem() != null && !Boolean.TRUE.equals(form.asTold())) {
            problems.add("birth", words(reading));
        }
        if (!problems.isEmpty()) {
            return Pages.again(birthPage(person, form, problems, model), model);
        }
        persons.born(person, form.version(), reading, requireNonNullElse(form.sex(), Sex.NOT_KNOWN));
        return Pages.details(person);
    }

    @GetMapping("/people/{person}/details/about")
    @Transactional
    String about(@PathVariable PersonId person, Model model) {
        var known = persons.find(person).orElseThrow(NotFound::new);
        var form = new AboutForm(
                known.language(), known.interpreter(), known.whatMatters(), known.strengths(), known.version());
        return aboutPage(person, form, Problems.none(), model);
    }

    @PostMapping("/people/{person}/details/about")
    @Transactional
    Object changeAbout(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") AboutForm form,
            BindingResult result,
            Model model) {
        if (result.hasErrors()) {
            return Pages.again(aboutPage(person, form, Problems.of(result), model), model);
        }
        var known = persons.find(person).orElseThrow(NotFound::new);
        persons.about(new Person(
                person,
                known.birth(),
                known.birthTold(),
                known.sex(),
                known.sexTold(),
                Typed.line(form.language()),
                form.interpreter(),
                Typed.prose(form.whatMatters()),
                Typed.prose(form.strengths()),
                form.version()));
        return Pages.details(person);
    }

    private static String words(BirthDate.Reading reading) {
        var problem = reading.problem();
        var words = problem == null ? "" : Words.of(problem);
        return reading.candidates().isEmpty()
                ? words
                : words + " It may mean "
                        + String.join(
                                " or ",
                                reading.candidates().stream().map(When::date).toList())
                        + ".";
    }

    private String birthPage(PersonId person, BirthForm form, Problems problems, Model model) {
        model.addAttribute("page", new BirthPage(people.show(person, "birth"), form, problems));
        return "person/birth";
    }

    private String aboutPage(PersonId person, AboutForm form, Problems problems, Model model) {
        model.addAttribute("page", new AboutPage(people.show(person, "about"), form, problems));
        return "person/about";
    }
}
