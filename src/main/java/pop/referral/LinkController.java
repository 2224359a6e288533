package pop.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Ids;
import pop.signin.Links;
import pop.signin.Links.Link;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/// Referring by a link, without an account. Links get passed on: no page here tells a name, or whom we know.
@Controller
class LinkController {

    /// More in a day than any desk sends; beyond it somebody or something misuses the link.
    static final int MOST_IN_A_DAY = 60;

    private final Links links;
    private final FrontDesk desk;
    private final SentReferrals sent;
    private final Senders senders;
    private final Clock clock;

    LinkController(Links links, FrontDesk desk, SentReferrals sent, Senders senders, Clock clock) {
        this.links = links;
        this.desk = desk;
        this.sent = sent;
        this.senders = senders;
        this.clock = clock;
    }

    record StartPage(Link link, String base, List<SentReferrals.Sent> sent, Paging paging, Instant now) {}

    /// Nothing is shown behind a link that is no longer open, or never was one.
    private static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean was;

        Closed(boolean was) {
            super(null, null, false, false);
            this.was = was;
        }
    }

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }

    @GetMapping("/refer/{token}")
    @Transactional(readOnly = true)
    String start(@PathVariable String token, HttpServletRequest request, Model model) {
        var link = open(token);
        var paging = Paging.from(request, 25);
        var now = clock.instant();
        var found = sent.page(senders.of(link), null, paging, now);
        var shown = found.stream().limit(paging.size()).toList();
        var more = paging.withMore(found.size() > shown.size());
        model.addAttribute("page", new StartPage(link, "/refer/" + token, shown, more, now));
        return "referral/linkStart";
    }

    @GetMapping("/refer/{token}/new")
    @Transactional(readOnly = true)
    String begin(@PathVariable String token, Model model) {
        var sender = senders.of(open(token));
        refuseTooMany(sender);
        var form = ReferralForm.from(sender, "");
        return form(token, new ReferralId(Ids.next()), form, Problems.none(), model);
    }

    @PostMapping("/refer/{token}/new")
    @Transactional
    String send(
            @PathVariable String token,
            @RequestParam ReferralId id,
            @Valid @ModelAttribute("form") ReferralForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        var sender = senders.of(open(token));
        var problems = Problems.of(result);
        form.mustBeRecognisable(problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(token, id, form, problems, model);
        }
        refuseTooMany(sender);
        desk.takeDown(id, form, sender);
        desk.send(id, sender, Optional.empty());
        return "redirect:/refer/" + token + "/" + id + "/sent";
    }

    @GetMapping("/refer/{token}/{id}/sent")
    @Transactional(readOnly = true)
    String sent(@PathVariable String token, @PathVariable ReferralId id, Model model) {
        var referral = desk.mine(id, senders.of(open(token)));
        var base = "/refer/" + token;
        var at = requireNonNull(referral.times().submittedAt());
        model.addAttribute("page", new DraftController.SentPage(referral.reference(), at, base, base + "/" + id));
        return "referral/sent";
    }

    @GetMapping("/refer/{token}/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable String token, @PathVariable ReferralId id, Model model) {
        return show(token, id, Problems.none(), "", model);
    }

    @PostMapping("/refer/{token}/{id}/answer")
    @Transactional
    String answer(
            @PathVariable String token,
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var sender = senders.of(open(token));
        var problems = FrontDesk.check(answer);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(token, id, problems, answer, model);
        }
        desk.answer(id, answer, sender);
        after.addFlashAttribute("notice", "Thank you. The team has what you wrote.");
        return "redirect:/refer/" + token + "/" + id;
    }

    @PostMapping("/refer/{token}/{id}/withdrawal")
    @Transactional
    String withdraw(
            @PathVariable String token,
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var sender = senders.of(open(token));
        var withdrawal = Withdrawal.read(reason, note);
        if (!withdrawal.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(token, id, withdrawal.problems(), "", model);
        }
        desk.withdraw(id, withdrawal, sender);
        after.addFlashAttribute("notice", "Withdrawn. Nothing more will be done with it.");
        return "redirect:/refer/" + token;
    }

    @ExceptionHandler
    ModelAndView closed(Closed closed) {
        return new ModelAndView("referral/linkClosed", closed.was ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView tooMany(TooMany many) {
        return new ModelAndView("referral/linkFull", HttpStatus.TOO_MANY_REQUESTS);
    }

    private Link open(String token) {
        var link = links.find(token).orElseThrow(() -> new Closed(false));
        if (!link.open()) {
            throw new Closed(true);
        }
        return link;
    }

    private void refuseTooMany(Sender sender) {
        if (sent.inADay(sender, clock.instant()) >= MOST_IN_A_DAY) {
            throw new TooMany();
        }
    }

    private String show(String token, ReferralId id, Problems problems, String typed, Model model) {
        var sender = senders.of(open(token));
        var story = sent.story(id).filter(it -> sender.sent(it.referral())).orElseThrow(NotFound::new);
        var base = "/refer/" + token;
        var page = new SenderPage(story, base + "/" + id, base, true, problems, typed, clock.instant());
        model.addAttribute("page", page);
        return "referral/linkReferral";
    }

    private static String form(String token, ReferralId id, ReferralForm form, Problems problems, Model model) {
        var base = "/refer/" + token;
        model.addAttribute("page", new FormPage(id, form, problems, base + "/new", base, false, null));
        return "referral/form";
    }
}
