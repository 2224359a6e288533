package pop.onward;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.web.Choice;
import pop.web.Problems;

import java.util.List;

/// Answering by a link. Programs that scan mail open every link, so a GET does nothing and shows nothing; the code is
/// asked for by a form, and an answer is another.
@Controller
class AnswerController {

    private final LinkDesk desk;

    AnswerController(LinkDesk desk) {
        this.desk = desk;
    }

    /// A link without its code: whether it still works, and nothing else.
    record DoorPage(String path, Door door, Problems problems) {}

    /// What is behind it.
    ///
    /// @param code as it was typed: asked for again with the answer
    record QuestionPage(
            String path,
            String code,
            String reference,
            String serviceName,
            String from,
            boolean urgent,
            List<Telling.Item> told,
            List<Choice> answers,
            AnswerForm form,
            Problems problems) {}

    @GetMapping("/answer/{token}")
    ModelAndView open(@PathVariable String token) {
        return door(token, desk.door(token), Problems.none());
    }

    @PostMapping("/answer/{token}")
    ModelAndView enter(@PathVariable String token, @RequestParam(defaultValue = "") String code) {
        return inside(token, desk.enter(token, code), code, AnswerForm.empty(), Problems.none());
    }

    @PostMapping("/answer/{token}/answers")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        if (!problems.isEmpty()) {
            return inside(token, desk.enter(token, code), code, form, problems);
        }
        return switch (desk.answer(token, code, form)) {
            case LinkDesk.Entered.In _ -> {
                flash.addFlashAttribute("notice", "Thank you. The worker who asked you knows now.");
                yield new ModelAndView("redirect:/answer/" + token);
            }
            case LinkDesk.Entered.Out out -> inside(token, out, code, form, Problems.none());
        };
    }

    /// Another link, to the registered address only: whoever this one was forwarded to gets nothing.
    @PostMapping("/answer/{token}/renewal")
    ModelAndView renew(@PathVariable String token, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice",
                desk.renew(token)
                        ? "A new link is on its way to the address of the service."
                        : "No new link was sent. Please ring the worker who asked you.");
        return new ModelAndView("redirect:/answer/" + token);
    }

    private ModelAndView inside(
            String token, LinkDesk.Entered entered, String code, AnswerForm form, Problems problems) {
        return switch (entered) {
            case LinkDesk.Entered.In in -> {
                var page = new ModelAndView("onward/question", "page", question(token, in, code, form, problems));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case LinkDesk.Entered.Out out ->
                door(token, out.door(), out.door() == Door.OPEN ? wrong() : Problems.none());
        };
    }

    private static Problems wrong() {
        return Problems.none().add("code", "This is not the code. After five wrong ones the link is shut");
    }

    private static QuestionPage question(
            String token, LinkDesk.Entered.In in, String code, AnswerForm form, Problems problems) {
        Onward it = in.onward();
        return new QuestionPage(
                "/answer/" + token,
                code,
                in.reference(),
                it.serviceName(),
                in.from(),
                it.urgent(),
                in.told(),
                AnswerForm.choices(it),
                form,
                problems);
    }

    private static ModelAndView door(String token, Door door, Problems problems) {
        var page = new ModelAndView("onward/door", "page", new DoorPage("/answer/" + token, door, problems));
        page.setStatus(
                switch (door) {
                    case OPEN -> problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
                    case USED, EXPIRED, WITHDRAWN, LOCKED, NOT_NOW -> HttpStatus.GONE;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                });
        return page;
    }
}
