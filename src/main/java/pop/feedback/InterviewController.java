package pop.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.util.UUID;

/// Somebody asks, and writes down what is said: never of workers like themselves, and never who said it.
@Controller
class InterviewController {

    private final Answers answers;
    private final Clock clock;

    InterviewController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    record InterviewPage(UUID id, SayForm form, Problems problems) {}

    @GetMapping("/feedback/interview")
    ModelAndView ask(Post me) {
        return page(SayForm.id(), form(me, new LinkedMultiValueMap<>()), Problems.none());
    }

    @PostMapping("/feedback/interview")
    @Transactional
    ModelAndView write(
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Post me,
            RedirectAttributes flash) {
        var form = form(me, typed);
        var problems = Problems.none();
        var said = form.read(problems);
        var answer = id == null ? SayForm.id() : id;
        if (!problems.isEmpty()) {
            var page = page(answer, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        answers.add(answer, me.team(), Answers.Way.INTERVIEW, When.dayOf(clock.instant()), said);
        flash.addFlashAttribute("notice", "It is kept, without who said it and without who asked.");
        return new ModelAndView("redirect:/feedback");
    }

    private static SayForm form(Post me, MultiValueMap<String, String> typed) {
        if (!FeedbackController.asks(me)) {
            throw new NotFound();
        }
        return new SayForm(WorkerKind.askedBy(me.role()), typed);
    }

    private static ModelAndView page(UUID id, SayForm form, Problems problems) {
        return new ModelAndView("feedback/interview", "page", new InterviewPage(id, form, problems));
    }
}
