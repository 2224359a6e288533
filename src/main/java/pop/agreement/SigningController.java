package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// A party signs a draft, or leaves what is in force.
@Controller
class SigningController {

    private final Agreements agreements;
    private final Drafts drafts;
    private final Parties parties;
    private final History history;
    private final Clock clock;

    SigningController(Agreements agreements, Drafts drafts, Parties parties, History history, Clock clock) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.parties = parties;
        this.history = history;
        this.clock = clock;
    }

    /// @param by who signed, for a signature; why, for a party that leaves
    record PartyForm(
            int lockVersion,
            @Nullable String by,
            @Nullable String as,
            @Nullable String on) {

        Optional<LocalDate> day(LocalDate today) {
            return TypedDay.either(on, today);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        Problems signing(LocalDate today) {
            var problems = Problems.none();
            if (blank(by)) {
                problems.add("by", "Type the name of who signed");
            }
            if (blank(as)) {
                problems.add("as", "Type as what they signed, such as chief officer");
            }
            if (day(today).isEmpty()) {
                problems.add("on", "Enter the date of the signature, such as 3 11 2026");
            } else if (day(today).get().isAfter(today)) {
                problems.add("on", "This lies in the future. Record it once it is signed");
            }
            return problems;
        }

        Problems leaving(LocalDate today) {
            var problems = Problems.none();
            if (day(today).isEmpty()) {
                problems.add("on", "Enter the first day on which it is no party any more");
            }
            if (blank(by)) {
                problems.add("by", "Say in a sentence why");
            }
            return problems;
        }

        String said(@Nullable String text) {
            return Typed.text(text);
        }
    }

    record PartyPage(Agreement agreement, Party party, PartyForm form, Problems problems) {}

    @GetMapping("/agreements/{id}/signature")
    @Transactional(readOnly = true)
    ModelAndView askSignature(@PathVariable AgreementId id, @RequestParam AgencyId party, Post post) {
        Keepers.only(post);
        var draft = drafts.find(id);
        var form = new PartyForm(draft.lockVersion(), null, null, When.date(today()));
        return page("signature", draft, party(id, party), form, Problems.none());
    }

    @PostMapping("/agreements/{id}/signature")
    @Transactional
    ModelAndView sign(
            @PathVariable AgreementId id,
            @RequestParam AgencyId party,
            @ModelAttribute("form") PartyForm form,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id).seenAs(form.lockVersion());
        var signer = party(id, party);
        var problems = form.signing(today());
        if (!problems.isEmpty()) {
            return again(page("signature", draft, signer, form, problems));
        }
        var signature = new Parties.Signature(
                form.said(form.by()), form.said(form.as()), form.day(today()).orElseThrow());
        agreements.stand(draft);
        parties.sign(id, party, signature);
        var note = signature.by() + ", " + signature.as() + ", on " + When.date(signature.on());
        history.add(id, AgreementFact.SIGNED, post.worker(), party, note);
        return done(id, signer.name() + " has signed.", flash);
    }

    @GetMapping("/agreements/{id}/departure")
    @Transactional(readOnly = true)
    ModelAndView askDeparture(@PathVariable AgreementId id, @RequestParam AgencyId party, Post post) {
        Keepers.only(post);
        var agreement = agreements.find(id).orElseThrow(NotFound::new);
        var form = new PartyForm(agreement.lockVersion(), null, null, When.date(today()));
        return page("departure", agreement, party(id, party), form, Problems.none());
    }

    @PostMapping("/agreements/{id}/departure")
    @Transactional
    ModelAndView leave(
            @PathVariable AgreementId id,
            @RequestParam AgencyId party,
            @ModelAttribute("form") PartyForm form,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var agreement = agreements.find(id).orElseThrow(NotFound::new).seenAs(form.lockVersion());
        var leaver = party(id, party);
        var problems = form.leaving(today());
        if (!problems.isEmpty()) {
            return again(page("departure", agreement, leaver, form, problems));
        }
        agreements.stand(agreement.after(AgreementFact.PARTY_LEFT, today()).state());
        var day = form.day(today()).orElseThrow();
        parties.leave(id, party, day);
        var note = "From " + When.date(day) + ". " + form.said(form.by());
        history.add(id, AgreementFact.PARTY_LEFT, post.worker(), party, note);
        return done(
                id, "From " + When.day(day) + " nothing goes to " + leaver.name() + " or comes from it here.", flash);
    }

    private Party party(AgreementId id, AgencyId agency) {
        return parties.of(id).stream()
                .filter(party -> party.agency().equals(agency))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(
            String template, Agreement agreement, Party party, PartyForm form, Problems problems) {
        return new ModelAndView("agreement/" + template, "page", new PartyPage(agreement, party, form, problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(AgreementId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/agreements/" + id);
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
