package pop.message;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
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
import pop.web.Choice;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a person wants to be told things, written down as they say it.
@Controller
class WishesController {

    private final People people;
    private final Reaches reaches;
    private final Templates templates;
    private final MessageDesk desk;
    private final Clock clock;

    WishesController(People people, Reaches reaches, Templates templates, MessageDesk desk, Clock clock) {
        this.people = people;
        this.reaches = reaches;
        this.templates = templates;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param languages in which there are words
    record WishesPage(
            Identity person, Reach reach, List<String> languages, WishForm form, Problems problems, LocalDate today) {

        String path() {
            return "/people/" + person.id() + "/messages";
        }

        /// Every number, mail address and place, each with why it cannot be used; and none of them.
        List<Choice> ways() {
            var choices = new ArrayList<Choice>();
            reach.lines()
                    .forEach(line -> choices.add(line.whyNot(false)
                            .map(why -> Choice.of(line.id().toString(), line.shown(), Silence.words(why)))
                            .orElseGet(() -> Choice.of(line.id().toString(), line.shown()))));
            choices.add(Choice.of(Wish.NONE, "No messages"));
            return choices;
        }
    }

    @GetMapping("/people/{person}/messages/wishes")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person) {
        var reach = reaches.of(person, clock.instant());
        return page(person, reach, WishForm.of(reach), Problems.none());
    }

    @PostMapping("/people/{person}/messages/wishes")
    @Transactional
    ModelAndView write(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") WishForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var reach = reaches.of(person, clock.instant());
        var problems = Problems.of(result);
        var said = form.wanted(reach, problems);
        if (said.isEmpty()) {
            return page(person, reach, form, problems);
        }
        desk.write(person, form, said.get(), reach, post, clock.instant());
        flash.addFlashAttribute("notice", "It is written down, and holds for everything that has not left yet.");
        return new ModelAndView(MessagesController.page(person));
    }

    private ModelAndView page(PersonId person, Reach reach, WishForm form, Problems problems) {
        var page = new WishesPage(
                people.show(person, "messages"),
                reach,
                templates.languages(),
                form,
                problems,
                When.dayOf(clock.instant()));
        return new ModelAndView(
                "message/wishes",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
