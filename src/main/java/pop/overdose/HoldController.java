package pop.overdose;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.overdose.Notifications.Fact;
import pop.web.NotFound;

import java.util.UUID;

/// Information governance holds what a court, or somebody who asks for their data, still needs: it is not forgotten
/// (facts 12.10). They see its course, and not whom it is about.
@Controller
class HoldController {

    private final Notifications notifications;
    private final Door door;

    HoldController(Notifications notifications, Door door) {
        this.notifications = notifications;
        this.door = door;
    }

    @PostMapping("/overdoses/{id}/hold")
    @Transactional
    String hold(@PathVariable NotificationId id, @RequestParam UUID fact, Post post, RedirectAttributes flash) {
        record(id, fact, NotificationFact.HELD, post);
        flash.addFlashAttribute("notice", "Held. It is not forgotten until you end the hold.");
        return "redirect:/overdoses/" + id;
    }

    @PostMapping("/overdoses/{id}/hold/ending")
    @Transactional
    String end(@PathVariable NotificationId id, @RequestParam UUID fact, Post post, RedirectAttributes flash) {
        record(id, fact, NotificationFact.HOLD_ENDED, post);
        flash.addFlashAttribute("notice", "The hold is over. It is forgotten when its time comes.");
        return "redirect:/overdoses/" + id;
    }

    private void record(NotificationId id, UUID fact, NotificationFact kind, Post post) {
        if (post.role() != Role.INFORMATION_GOVERNANCE) {
            throw new NotFound();
        }
        var now = door.now();
        var it = notifications.lock(id).orElseThrow(NotFound::new);
        var step = it.step(kind);
        if (notifications.record(id, Fact.of(fact, kind, now, post.worker().value()), now)) {
            notifications.settle(id, step.state(), null);
        }
    }
}
