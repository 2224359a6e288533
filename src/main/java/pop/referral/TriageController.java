package pop.referral;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.rule.Refused;
import pop.web.Problems;
import pop.web.Words;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Working on a referral until it can be decided ([DecisionController]): looking at it, asking, judging the tests.
@Controller
class TriageController {

    private final TriageDesk desk;
    private final TriagePages pages;
    private final Judgements judgements;
    private final Clock clock;

    TriageController(TriageDesk desk, TriagePages pages, Judgements judgements, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.judgements = judgements;
        this.clock = clock;
    }

    @GetMapping("/referrals/{id}/triage")
    @Transactional
    String look(@PathVariable ReferralId id, Post post, Model model) {
        model.addAttribute("page", pages.of(desk.find(id, post), post));
        return "referral/triage";
    }

    @PostMapping("/referrals/{id}/triage")
    @Transactional
    String start(@PathVariable ReferralId id, TriageForm.Starting form, Post post) {
        var by = post.worker().value();
        desk.decide(
                desk.find(id, post),
                form.version(),
                FactKind.TRIAGE_STARTED,
                post,
                referral -> referral.startTriage(by, clock.instant()));
        return back(id);
    }

    @PostMapping("/referrals/{id}/questions")
    @Transactional
    String ask(
            @PathVariable ReferralId id,
            @Valid @ModelAttribute("form") TriageForm.Asking form,
            BindingResult result,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var referral = desk.find(id, post);
        var section = form.section();
        if (result.hasErrors() || section == null) {
            model.addAttribute("page", pages.of(referral, post).with(form, Problems.of(result)));
            response.setStatus(422);
            return "referral/triage";
        }
        var by = post.worker().value();
        desk.decide(
                referral,
                form.version(),
                FactKind.INFORMATION_REQUESTED,
                post,
                it -> it.ask(section, form.question(), by, clock.instant()));
        flash.addFlashAttribute("notice", "Your question is with the referrer.");
        return back(id);
    }

    @PostMapping("/referrals/{id}/eligibility")
    @Transactional
    String judge(
            @PathVariable ReferralId id,
            @RequestParam Map<String, String> fields,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var referral = desk.find(id, post);
        var form = TestsForm.of(fields);
        var eligibility = pages.evidence(referral).eligibility();
        var decided = desk.judged(referral);
        var news = news(eligibility, form, decided, post);
        if (!news.isEmpty()) {
            mustStand(referral, form, decided);
            var problems = problems(news);
            if (!problems.isEmpty()) {
                model.addAttribute("page", pages.of(referral, post).with(form, problems));
                response.setStatus(422);
                return "referral/triage";
            }
            news.forEach(each -> judgements.add(referral, each, eligibility.rules(), post, clock.instant()));
        }
        flash.addFlashAttribute("notice", "The answers are saved.");
        return back(id);
    }

    /// Only what differs from what stands is judged anew, so that a form sent twice judges once.
    private static List<Judgement> news(
            Eligibility eligibility, TestsForm form, List<Judgements.Decided> decided, Post post) {
        var news = new ArrayList<Judgement>();
        for (var proposal : eligibility.proposals()) {
            var judgement = form.on(proposal, post.role());
            boolean stands = judgement == null
                    || decided.stream().anyMatch(each -> each.test() == proposal.test() && each.isSame(judgement));
            if (!stands) {
                news.add(Objects.requireNonNull(judgement));
            }
        }
        return news;
    }

    private void mustStand(Referral referral, TestsForm form, List<Judgements.Decided> decided) {
        desk.mustBeFresh(referral, form.version());
        if (!referral.status().isOpen() || referral.status() == ReferralStatus.SUBMITTED) {
            throw new Refused("referral.not-in-triage");
        }
        if (!TestsForm.seen(decided).equals(form.seen())) {
            var last = decided.stream()
                    .max(java.util.Comparator.comparing(Judgements.Decided::decidedAt))
                    .orElseThrow();
            throw new Refused("referral.judged-by", last.test(), last.answer(), last.byName(), last.decidedAt());
        }
    }

    private static Problems problems(List<Judgement> news) {
        var problems = Problems.none();
        for (var each : news) {
            var code = each.problem();
            if (code != null) {
                var field = (each.reason().isBlank() ? "reason-" : "answer-")
                        + each.proposal().test();
                problems.add(
                        field,
                        Words.find(code, each.proposal().test(), each.proposal().proposed())
                                .orElse(code));
            }
        }
        return problems;
    }

    static String back(ReferralId id) {
        return "redirect:/referrals/" + id + "/triage";
    }
}
