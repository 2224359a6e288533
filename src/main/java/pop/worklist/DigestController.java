package pop.worklist;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;

import java.time.Clock;

/// Whether a worker wants the morning's e-mail.
@Controller
class DigestController {

    private final Digests digests;
    private final Clock clock;

    DigestController(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    record DigestPage(boolean wanted) {}

    @GetMapping("/digest")
    @Transactional(readOnly = true)
    String show(Post post, Model model) {
        model.addAttribute("page", new DigestPage(digests.wanted(post.worker())));
        return "worklist/digest";
    }

    @PostMapping("/digest")
    @Transactional
    String change(@RequestParam boolean wanted, Post post, RedirectAttributes flash) {
        digests.want(post.worker(), wanted, clock.instant());
        flash.addFlashAttribute("notice", wanted ? "You get it on working days." : "You do not get it any more.");
        return "redirect:/digest";
    }
}
