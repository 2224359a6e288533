package pop.engagement;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.WorkerId;
import pop.database.Viewer;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;

/// Ending a spell. Lost contact is only proposed here: somebody else confirms it, or refuses.
@Controller
class ClosingController {

    private static final String FORM = "form";

    private final Engagements engagements;
    private final Spells spells;
    private final ContactLadder ladder;
    private final Clock clock;

    ClosingController(Engagements engagements, Spells spells, ContactLadder ladder, Clock clock) {
        this.engagements = engagements;
        this.spells = spells;
        this.ladder = ladder;
        this.clock = clock;
    }

    /// @param missing what must be on record before contact may be called lost
    record ClosingPage(Engagements.Spell spell, ClosingForm form, List<String> missing, Problems problems) {}

    @GetMapping("/engagements/{id}/closure")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable EngagementId id) {
        var spell = engagements.find(id).orElseThrow(NotFound::new);
        return page(spell, ClosingForm.empty(spell.version()), ladder.missing(id), Problems.none());
    }

    @PostMapping("/engagements/{id}/closure")
    @Transactional
    ModelAndView close(
            @PathVariable EngagementId id,
            @ModelAttribute(FORM) ClosingForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var spell = engagements.find(id).orElseThrow(NotFound::new);
        var missing = ladder.missing(id);
        var problems = form.problems(missing);
        if (!problems.isEmpty()) {
            var again = page(spell, form, missing, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var engagement = found(id, form);
        var closing = form.closing();
        var by = WorkerId.of(viewer);
        var now = clock.instant();
        if (closing.reason().needsLadderAndSecondPerson()) {
            spells.record(engagement.proposeClosing(closing, missing, by, now));
            return done(id, "It is proposed to close. Nothing ends until somebody else agrees.", flash);
        }
        spells.record(engagement.close(closing, missing, by, now));
        if (closing.reason() == CloseReason.DIED) {
            flash.addFlashAttribute("notice", "It is on record, and the record is restricted to the team's lead.");
            return new ModelAndView("redirect:/engagements");
        }
        return done(id, "This spell of support is closed. It can be reopened at any time.", flash);
    }

    @PostMapping("/engagements/{id}/closure-confirmation")
    @Transactional
    ModelAndView confirm(
            @PathVariable EngagementId id,
            @ModelAttribute(FORM) ClosingForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var closing = Closing.lostContact(form.said(), form.offered());
        spells.record(found(id, form).close(closing, ladder.missing(id), WorkerId.of(viewer), clock.instant()));
        return done(id, "This spell of support is closed. It can be reopened at any time.", flash);
    }

    @PostMapping("/engagements/{id}/closure-refusal")
    @Transactional
    ModelAndView refuse(
            @PathVariable EngagementId id,
            @ModelAttribute(FORM) ClosingForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.record(found(id, form).refuseClosing(form.said(), viewer.id(), clock.instant()));
        return done(id, "We carry on trying.", flash);
    }

    private Engagement found(EngagementId id, ClosingForm form) {
        return spells.find(id).orElseThrow(NotFound::new).seenAs(form.version());
    }

    private static ModelAndView page(
            Engagements.Spell spell, ClosingForm form, List<String> missing, Problems problems) {
        return new ModelAndView("engagement/closing", "page", new ClosingPage(spell, form, missing, problems));
    }

    private static ModelAndView done(EngagementId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/engagements/" + id);
    }
}
