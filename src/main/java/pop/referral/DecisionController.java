package pop.referral;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.rule.Refused;
import pop.web.Problems;

import java.time.Clock;

import static pop.referral.TriageController.back;

/// How a referral ends at the triage desk. Every "no" says whose it was, why, and what was offered instead.
@Controller
class DecisionController {

    private static final String PAGE = "referral/triage";

    private final TriageDesk desk;
    private final TriagePages pages;
    private final Clock clock;

    DecisionController(TriageDesk desk, TriagePages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/referrals/{id}/acceptance")
    @Transactional
    String accept(
            @PathVariable ReferralId id,
            @Valid @ModelAttribute("form") TriageForm.Accepting form,
            BindingResult result,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var referral = desk.find(id, post);
        var page = pages.of(referral, post);
        var problems = Problems.of(result);
        if (page.deciding()) {
            check(page, form, problems);
        }
        if (!problems.isEmpty()) {
            return again(page, form, problems, model, response);
        }
        var note = page.allMet() ? "" : form.acceptReason();
        desk.decide(referral, form.version(), FactKind.ACCEPTED, post, it -> {
            var step = it.accept(post.worker().value(), clock.instant());
            return new pop.rule.Step<>(step.state(), step.event().noting(note));
        });
        flash.addFlashAttribute("notice", "Accepted. A spell of support has begun: choose who leads it.");
        return "redirect:/people/" + referral.person();
    }

    @PostMapping("/referrals/{id}/decline")
    @Transactional
    String decline(
            @PathVariable ReferralId id,
            @Valid @ModelAttribute("form") TriageForm.Declining form,
            BindingResult result,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var referral = desk.find(id, post);
        var problems = Problems.of(result);
        var whose = form.whose();
        var reason = form.reason();
        if (reason == DeclineReason.OTHER && form.note().isEmpty()) {
            problems.add("note", "Say what the reason is");
        }
        if (!problems.isEmpty() || whose == null || reason == null) {
            return again(pages.of(referral, post), form, problems, model, response);
        }
        desk.decide(
                referral,
                form.version(),
                FactKind.DECLINED,
                post,
                it -> it.decline(
                        whose,
                        reason,
                        form.note(),
                        form.alternative(),
                        post.worker().value(),
                        clock.instant()));
        return done(id, "Declined. The referrer sees whose decision it was, why, and what was offered instead.", flash);
    }

    @PostMapping("/referrals/{id}/redirection")
    @Transactional
    String redirect(
            @PathVariable ReferralId id,
            @Valid @ModelAttribute("form") TriageForm.Redirecting form,
            BindingResult result,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var referral = desk.find(id, post);
        if (result.hasErrors()) {
            return again(pages.of(referral, post), form, Problems.of(result), model, response);
        }
        desk.decide(
                referral,
                form.version(),
                FactKind.REDIRECTED,
                post,
                it -> it.redirect(
                        form.service(), form.redirectNote(), post.worker().value(), clock.instant()));
        return done(id, "Redirected. The referrer sees where to.", flash);
    }

    @PostMapping("/referrals/{id}/joining")
    @Transactional
    String join(@PathVariable ReferralId id, TriageForm.Joining form, Post post, RedirectAttributes flash) {
        var referral = desk.find(id, post);
        var spell = desk.openSpell(referral);
        if (spell.isEmpty() && referral.version() == form.version()) {
            throw new Refused("referral.no-open-spell");
        }
        desk.decide(
                referral,
                form.version(),
                FactKind.JOINED,
                post,
                it -> it.join(spell.orElseThrow(), post.worker().value(), clock.instant()));
        flash.addFlashAttribute("notice", "Joined to the support that is under way.");
        return "redirect:/people/" + referral.person();
    }

    /// On behalf of whoever sent it; they have a page of their own for it.
    @PostMapping("/referrals/{id}/triage/withdrawal")
    @Transactional
    String withdraw(
            @PathVariable ReferralId id,
            @Valid @ModelAttribute("form") TriageForm.Withdrawing form,
            BindingResult result,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var referral = desk.find(id, post);
        var problems = Problems.of(result);
        var whose = form.withdrawWhose();
        var reason = form.withdrawReason();
        if (reason == WithdrawReason.OTHER && form.withdrawNote().isEmpty()) {
            problems.add("withdrawNote", "Say what the reason is");
        }
        if (!problems.isEmpty() || whose == null || reason == null) {
            return again(pages.of(referral, post), form, problems, model, response);
        }
        desk.decide(
                referral,
                form.version(),
                FactKind.WITHDRAWN,
                post,
                it -> it.withdraw(
                        whose, reason, form.withdrawNote(), post.worker().value(), clock.instant()));
        return done(id, "Withdrawn on behalf of whoever sent it.", flash);
    }

    private void check(TriagePages.TriagePage page, TriageForm.Accepting form, Problems problems) {
        desk.mustBeFresh(page.referral(), form.version());
        if (page.spell().isPresent()) {
            throw new Refused("referral.open-spell");
        }
        if (!page.mayAccept()) {
            problems.add(
                    "acceptReason",
                    page.answers().contains(Finding.NOT_MET)
                            ? "A test is not met: only the team leader may take the person on all the same"
                            : "A test is not known: a social care worker or the team leader may take the person on");
        } else if (!page.allMet() && form.acceptReason().isEmpty()) {
            problems.add("acceptReason", "Say why the person is taken on although not every test is met");
        }
    }

    private static String again(
            TriagePages.TriagePage page,
            TriageForm form,
            Problems problems,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("page", page.with(form, problems));
        response.setStatus(422);
        return PAGE;
    }

    private static String done(ReferralId id, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words);
        return back(id);
    }
}
