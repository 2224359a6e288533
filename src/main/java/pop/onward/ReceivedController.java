package pop.onward;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.People;
import pop.web.Choice;
import pop.web.Paging;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What was sent to the viewer's agency, and their answers. They see what was told to them and nothing else of anybody.
@Controller
class ReceivedController {

    private static final int A_PAGE = 25;

    private final Behind behind;
    private final OnwardRows rows;
    private final People people;
    private final Clock clock;

    ReceivedController(Behind behind, OnwardRows rows, People people, Clock clock) {
        this.behind = behind;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    record ListPage(List<OnwardRows.Line> lines, boolean over, Instant now, Paging paging) {}

    record ReceivedPage(
            Onward it,
            String reference,
            String from,
            Instant now,
            List<Telling.Item> told,
            List<OnwardRows.Happened> facts,
            List<String> sentOn,
            List<Choice> answers,
            AnswerForm form,
            Problems problems) {

        String path() {
            return "/onward/received/" + it.id();
        }
    }

    @GetMapping("/onward/received")
    @Transactional(readOnly = true)
    String list(@RequestParam(defaultValue = "false") boolean over, HttpServletRequest request, Model model) {
        var paging = Paging.from(request, A_PAGE);
        var found = rows.received(over, paging.offset(), A_PAGE);
        model.addAttribute(
                "page",
                new ListPage(
                        found.subList(0, Math.min(found.size(), A_PAGE)),
                        over,
                        clock.instant(),
                        paging.withMore(found.size() > A_PAGE)));
        return "onward/receivedList";
    }

    @GetMapping("/onward/received/{id}")
    @Transactional
    ModelAndView show(@PathVariable OnwardId id, Post post) {
        return page(behind.received(id, post), AnswerForm.empty(), Problems.none());
    }

    @PostMapping("/onward/received/{id}/answers")
    @Transactional
    ModelAndView answer(
            @PathVariable OnwardId id,
            @RequestParam int version,
            @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var it = behind.received(id, post);
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        if (!problems.isEmpty()) {
            var again = page(it, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var teller = new Fact.Teller(post.worker().value(), Whose.PARTNER, Way.ACCOUNT);
        behind.answer(it.seenAs(version), form, teller, clock.instant());
        flash.addFlashAttribute("notice", "Thank you. The worker who sent it knows now.");
        return new ModelAndView("redirect:/onward/received/" + id);
    }

    private ModelAndView page(Onward it, AnswerForm form, Problems problems) {
        people.seen(it.person(), "onward");
        var page = new ReceivedPage(
                it,
                OnwardRows.reference(it.id()),
                behind.from(it),
                clock.instant(),
                behind.told(it),
                rows.facts(it.id()),
                behind.sentOn(it),
                AnswerForm.choices(it),
                form,
                problems);
        return new ModelAndView("onward/received", "page", page);
    }
}
