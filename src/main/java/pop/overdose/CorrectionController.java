package pop.overdose;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What police learn after they told: better, worse, or that it was told in error. The outreach team sees it at
/// once.
@Controller
class CorrectionController {

    private final SendDesk desk;
    private final Notifications notifications;
    private final Tolds tolds;
    private final Agreement agreement;
    private final Door door;

    CorrectionController(SendDesk desk, Notifications notifications, Tolds tolds, Agreement agreement, Door door) {
        this.desk = desk;
        this.notifications = notifications;
        this.tolds = tolds;
        this.agreement = agreement;
        this.door = door;
    }

    /// @param covered the categories that were sent, or all of what waits still
    record CorrectionPage(Notification it, TellForm form, UUID fact, Set<String> covered, Problems problems) {

        boolean asks(Item item) {
            return it.sentAt() == null || covered.contains(item.category());
        }
    }

    @GetMapping("/overdoses/{id}/correction")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable NotificationId id, Post post) {
        var it = mine(id, post);
        var told = tolds.latest(id).orElseThrow(NotFound::new);
        return page(it, TellForm.of(id, told, Objects.requireNonNull(it.happenedAt())), Ids.next(), Problems.none());
    }

    @PostMapping("/overdoses/{id}/correction")
    @Transactional
    ModelAndView correct(
            @PathVariable NotificationId id,
            @Valid @ModelAttribute("form") TellForm form,
            BindingResult result,
            @RequestParam UUID fact,
            Post post,
            RedirectAttributes flash) {
        var it = mine(id, post);
        var problems = Problems.of(result);
        var before = tolds.latest(id).orElseThrow(NotFound::new);
        if (!problems.isEmpty()) {
            var again = page(it, form, fact, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        desk.correct(
                id, form.told(before.senderReference()), fact, post.worker().value());
        flash.addFlashAttribute(
                "notice", it.sentAt() == null ? "Kept." : "Sent. The outreach team sees what has changed, at once.");
        return new ModelAndView("redirect:/overdoses/" + id);
    }

    @PostMapping("/overdoses/{id}/death")
    @Transactional
    String died(@PathVariable NotificationId id, @RequestParam UUID fact, Post post, RedirectAttributes flash) {
        mine(id, post);
        desk.end(id, NotificationFact.DIED, "LEARNT_LATER", fact, post.worker().value());
        flash.addFlashAttribute("notice", "The outreach team sees at once that they have died.");
        return "redirect:/overdoses/" + id;
    }

    @PostMapping("/overdoses/{id}/withdrawal")
    @Transactional
    String withdraw(@PathVariable NotificationId id, @RequestParam UUID fact, Post post, RedirectAttributes flash) {
        var it = mine(id, post);
        var reason = it.sentAt() == null ? ClosedBecause.NEVER_SENT : ClosedBecause.TOLD_IN_ERROR;
        desk.end(id, NotificationFact.CLOSED, reason.name(), fact, post.worker().value());
        flash.addFlashAttribute("notice", "Taken back. If it was sent, the outreach team is told.");
        return "redirect:/overdoses/" + id;
    }

    /// What was kept for want of an agreement.
    @PostMapping("/overdoses/{id}/sending")
    @Transactional
    String send(@PathVariable NotificationId id, Post post, RedirectAttributes flash) {
        mine(id, post);
        flash.addFlashAttribute(
                "notice",
                desk.sendKept(id, post.worker().value())
                        ? "Sent. It is on the duty screen of the Crisis Outreach Service now."
                        : "Not sent: no agreement covers it today. It is kept.");
        return "redirect:/overdoses/" + id;
    }

    private Notification mine(NotificationId id, Post post) {
        door.mustBePolice(post);
        return notifications.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Notification it, TellForm form, UUID fact, Problems problems) {
        return new ModelAndView(
                "overdose/correct", "page", new CorrectionPage(it, form, fact, agreement.sentUnder(it.id()), problems));
    }
}
