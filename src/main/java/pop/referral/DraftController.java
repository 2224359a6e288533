package pop.referral;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/// From a blank form to a referral sent, for a worker. Whatever is typed is kept as a draft before it is checked
/// for being the same person as somebody we know.
@Controller
class DraftController {

    private final FrontDesk desk;
    private final SentReferrals sent;
    private final Senders senders;
    private final MaybeSame maybeSame;
    private final Clock clock;

    DraftController(FrontDesk desk, SentReferrals sent, Senders senders, MaybeSame maybeSame, Clock clock) {
        this.desk = desk;
        this.sent = sent;
        this.senders = senders;
        this.maybeSame = maybeSame;
        this.clock = clock;
    }

    record CheckPage(ReferralId id, String nameTold, MaybeSame.Found found) {}

    /// @param base below which the sender's pages lie
    record SentPage(String reference, Instant sentAt, String base, String show) {}

    record ExpiredPage(Instant expiredAt) {}

    @GetMapping("/referrals/new")
    @Transactional(readOnly = true)
    String begin(Post post, Model model) {
        var sender = senders.of(post);
        var form = ReferralForm.from(sender, sent.contact(sender.by()));
        return form(model, page(new ReferralId(Ids.next()), form, Problems.none(), null));
    }

    @PostMapping("/referrals/new")
    @Transactional
    String takeDown(
            @RequestParam ReferralId id,
            @Valid @ModelAttribute("form") ReferralForm form,
            BindingResult result,
            @RequestParam(defaultValue = "send") String then,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var problems = Problems.of(result);
        var saving = then.equals("save");
        if (!saving) {
            form.mustBeRecognisable(problems);
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, page(id, form, problems, null));
        }
        var sender = senders.of(post);
        var draft = desk.takeDown(id, form, sender);
        if (draft.status() != ReferralStatus.DRAFT) {
            return "redirect:/referrals/" + id;
        }
        if (saving) {
            after.addFlashAttribute(
                    "notice",
                    "Draft kept until " + When.date(When.dayOf(draft.times().draftUntil())) + ". Only you can see it.");
            return "redirect:/referrals";
        }
        if (!maybeSame.find(draft).isEmpty()) {
            return "redirect:/referrals/" + id + "/check";
        }
        desk.send(id, sender, Optional.empty());
        return "redirect:/referrals/" + id + "/sent";
    }

    @GetMapping("/referrals/{id}/draft")
    @Transactional(readOnly = true)
    String goOn(@PathVariable ReferralId id, Post post, Model model, HttpServletResponse response) {
        var draft = desk.mine(id, senders.of(post));
        return switch (Standing.of(draft, clock.instant())) {
            case DRAFT -> {
                var form = ReferralForm.of(draft.details(), desk.sections(id));
                yield form(model, page(id, form, Problems.none(), draft.times().draftUntil()));
            }
            case DRAFT_EXPIRED -> {
                response.setStatus(HttpStatus.GONE.value());
                model.addAttribute("page", new ExpiredPage(draft.times().draftUntil()));
                yield "referral/expired";
            }
            case WITH_US, QUESTION_FOR_YOU, TAKEN_ON, NOT_TAKEN_ON, WITHDRAWN -> "redirect:/referrals/" + id;
        };
    }

    @PostMapping("/referrals/{id}/draft")
    @Transactional
    String carryOn(
            @PathVariable ReferralId id,
            @Valid @ModelAttribute("form") ReferralForm form,
            BindingResult result,
            @RequestParam(defaultValue = "send") String then,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return takeDown(id, form, result, then, post, model, response, after);
    }

    @GetMapping("/referrals/{id}/check")
    @Transactional(readOnly = true)
    String check(@PathVariable ReferralId id, Post post, Model model) {
        var draft = desk.mine(id, senders.of(post));
        if (draft.status() != ReferralStatus.DRAFT) {
            return "redirect:/referrals/" + id;
        }
        model.addAttribute("page", new CheckPage(id, draft.details().name(), maybeSame.find(draft)));
        return "referral/check";
    }

    /// @param person whose record it is about; none when it is somebody else or nobody knows
    @PostMapping("/referrals/{id}/submission")
    @Transactional
    String send(@PathVariable ReferralId id, @RequestParam @Nullable PersonId person, Post post) {
        var sender = senders.of(post);
        if (person != null && !maybeSame.find(desk.mine(id, sender)).includes(person)) {
            throw new NotFound();
        }
        desk.send(id, sender, Optional.ofNullable(person));
        return "redirect:/referrals/" + id + "/sent";
    }

    @PostMapping("/referrals/{id}/draft/joining")
    @Transactional
    String join(@PathVariable ReferralId id, @RequestParam ReferralId live, Post post, RedirectAttributes after) {
        desk.join(id, live, senders.of(post));
        after.addFlashAttribute("notice", "What you know was added to the referral that is already with us.");
        return "redirect:/referrals/" + live;
    }

    @GetMapping("/referrals/{id}/sent")
    @Transactional(readOnly = true)
    String sent(@PathVariable ReferralId id, Post post, Model model) {
        var referral = desk.mine(id, senders.of(post));
        if (referral.times().submittedAt() == null) {
            return "redirect:/referrals/" + id;
        }
        model.addAttribute(
                "page",
                new SentPage(
                        referral.reference(),
                        requireNonNull(referral.times().submittedAt()),
                        "/referrals",
                        "/referrals/" + id));
        return "referral/sent";
    }

    private static FormPage page(ReferralId id, ReferralForm form, Problems problems, @Nullable Instant keptUntil) {
        var action = keptUntil == null ? "/referrals/new" : "/referrals/" + id + "/draft";
        return new FormPage(id, form, problems, action, "/referrals", true, keptUntil);
    }

    private static String form(Model model, FormPage page) {
        model.addAttribute("page", page);
        return "referral/form";
    }
}
