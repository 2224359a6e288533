package pop.overdose;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.overdose.NotificationController.Typing;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.UUID;

/// What the outreach team does about a notification.
@Controller
class ResponseController {

    private static final int LONGEST_WORD = 500;

    private final ResponseDesk desk;
    private final Notifications notifications;
    private final NotificationController pages;
    private final Door door;

    ResponseController(ResponseDesk desk, Notifications notifications, NotificationController pages, Door door) {
        this.desk = desk;
        this.notifications = notifications;
        this.pages = pages;
        this.door = door;
    }

    /// @param from where it was pressed
    @PostMapping("/overdoses/{id}/acknowledgement")
    @Transactional
    String acknowledge(
            @PathVariable NotificationId id,
            @RequestParam UUID fact,
            @RequestParam(defaultValue = "") String from,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOutreach(post);
        desk.acknowledge(id, fact, post.worker());
        flash.addFlashAttribute("notice", "You have it. Nobody else is called.");
        return "redirect:/overdoses/" + (from.equals("duty") ? "duty" : id.toString());
    }

    @PostMapping("/overdoses/{id}/correction-read")
    @Transactional
    String read(@PathVariable NotificationId id, @RequestParam UUID fact, Post post) {
        door.mustBeOutreach(post);
        desk.read(id, fact, post.worker());
        return "redirect:/overdoses/" + id;
    }

    @PostMapping("/overdoses/{id}/attempts")
    @Transactional
    ModelAndView tried(
            @PathVariable NotificationId id,
            @Valid @ModelAttribute("form") AttemptForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOutreach(post);
        var problems = Problems.of(result);
        var it = notifications.find(id).orElseThrow(NotFound::new);
        var attempt = form.read(it.sentAt(), door.now(), problems);
        if (attempt.isEmpty()) {
            return again(id, new Typing(form.withFact(), "", problems), post);
        }
        desk.tried(id, attempt.get(), post.worker());
        flash.addFlashAttribute("notice", "Kept.");
        return new ModelAndView("redirect:/overdoses/" + id);
    }

    /// What whoever told it may know.
    @PostMapping("/overdoses/{id}/word-back")
    @Transactional
    ModelAndView tellBack(
            @PathVariable NotificationId id,
            @RequestParam UUID fact,
            @RequestParam(defaultValue = "") String words,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOutreach(post);
        var typed = Typed.text(words.replace("\0", ""));
        if (typed.isEmpty() || typed.length() > LONGEST_WORD) {
            var problems = Problems.none().add("words", "Nothing was told yet: write one to 500 characters");
            return again(id, new Typing(AttemptForm.empty(), typed, problems), post);
        }
        desk.tellBack(id, fact, typed, post.worker());
        flash.addFlashAttribute("notice", "Told. Police see these words, and nothing else you wrote.");
        return new ModelAndView("redirect:/overdoses/" + id);
    }

    private ModelAndView again(NotificationId id, Typing typing, Post post) {
        var again = new ModelAndView("overdose/show", "page", pages.page(id, post, typing));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/overdoses/{id}/closing")
    @Transactional
    String close(
            @PathVariable NotificationId id,
            @RequestParam UUID fact,
            @RequestParam ClosedBecause reason,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOutreach(post);
        desk.close(id, fact, reason, "", post.worker());
        flash.addFlashAttribute("notice", "Closed. It opens again if you write down that you met them.");
        return "redirect:/overdoses/duty";
    }

    @PostMapping("/overdoses/{id}/same")
    @Transactional
    String same(
            @PathVariable NotificationId id,
            @RequestParam UUID fact,
            @RequestParam NotificationId kept,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOutreach(post);
        desk.sameAs(id, fact, kept, post.worker());
        flash.addFlashAttribute("notice", "Closed as the same overdose. Go on here.");
        return "redirect:/overdoses/" + kept;
    }
}
