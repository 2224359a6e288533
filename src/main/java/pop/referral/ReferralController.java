package pop.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.People;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What I and my team sent: the list, and what became of each. Triage has its own page for the same referral.
@Controller
class ReferralController {

    private final SentReferrals sent;
    private final FrontDesk desk;
    private final Senders senders;
    private final People people;
    private final Clock clock;

    ReferralController(SentReferrals sent, FrontDesk desk, Senders senders, People people, Clock clock) {
        this.sent = sent;
        this.desk = desk;
        this.senders = senders;
        this.people = people;
        this.clock = clock;
    }

    record MinePage(List<SentReferrals.Sent> sent, @Nullable Standing standing, Paging paging, Instant now) {

        List<Choice> standings() {
            return Choice.all(Standing.values());
        }
    }

    @GetMapping("/referrals")
    @Transactional(readOnly = true)
    String mine(@RequestParam(defaultValue = "") String standing, Post post, HttpServletRequest request, Model model) {
        var chosen = Arrays.stream(Standing.values())
                .filter(it -> it.name().equals(standing))
                .findFirst()
                .orElse(null);
        var paging = Paging.from(request, 25);
        var now = clock.instant();
        var found = sent.page(senders.of(post), chosen, paging, now);
        var shown = found.stream().limit(paging.size()).toList();
        model.addAttribute("page", new MinePage(shown, chosen, paging.withMore(found.size() > shown.size()), now));
        return "referral/mine";
    }

    @GetMapping("/referrals/{id}")
    @Transactional
    String show(@PathVariable ReferralId id, Post post, Model model) {
        var story = sent.story(id).orElseThrow(NotFound::new);
        if (story.referral().status() == ReferralStatus.DRAFT) {
            return "redirect:/referrals/" + id + "/draft";
        }
        if (post.role().triages() && story.referral().times().submittedAt() != null) {
            return "redirect:/referrals/" + id + "/triage";
        }
        return show(story, post, Problems.none(), "", model);
    }

    /// Answers the question we asked, or adds what has become known since.
    @PostMapping("/referrals/{id}/answer")
    @Transactional
    String answer(
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String answer,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var problems = FrontDesk.check(answer);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(sent.story(id).orElseThrow(NotFound::new), post, problems, answer, model);
        }
        desk.answer(id, answer, senders.of(post));
        after.addFlashAttribute("notice", "Thank you. The team has what you wrote.");
        return "redirect:/referrals/" + id;
    }

    @PostMapping("/referrals/{id}/withdrawal")
    @Transactional
    String withdraw(
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var withdrawal = Withdrawal.read(reason, note);
        if (!withdrawal.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(sent.story(id).orElseThrow(NotFound::new), post, withdrawal.problems(), "", model);
        }
        desk.withdraw(id, withdrawal, senders.of(post));
        after.addFlashAttribute("notice", "Withdrawn. Nothing more will be done with it.");
        return "redirect:/referrals";
    }

    private String show(SentReferrals.Story story, Post post, Problems problems, String typed, Model model) {
        var referral = story.referral();
        if (referral.person() != null) {
            people.seen(referral.person(), "referral");
        }
        var mine = senders.of(post).sent(referral);
        var base = "/referrals/" + referral.id();
        model.addAttribute("page", new SenderPage(story, base, "/referrals", mine, problems, typed, clock.instant()));
        return "referral/sender";
    }
}
