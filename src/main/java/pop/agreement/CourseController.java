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
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// What becomes of an agreement in force: it is reviewed, drafted anew, ended. A review never prolongs what was signed:
/// what it finds becomes the next version, which all parties sign.
@Controller
class CourseController {

    private final Agreements agreements;
    private final Versions versions;
    private final History history;
    private final Clock clock;

    CourseController(Agreements agreements, Versions versions, History history, Clock clock) {
        this.agreements = agreements;
        this.versions = versions;
        this.history = history;
        this.clock = clock;
    }

    /// @param next the id of a version that may be begun with it
    record CourseForm(
            int lockVersion, @Nullable UUID next, @Nullable String note) {

        String said() {
            return Typed.text(note);
        }
    }

    record CoursePage(Agreement agreement, CourseForm form, Problems problems) {}

    @PostMapping("/agreements/{id}/review")
    @Transactional
    String review(@PathVariable AgreementId id, @RequestParam int lockVersion, Post post, RedirectAttributes flash) {
        Keepers.only(post);
        record(found(id, lockVersion), AgreementFact.REVIEW_STARTED, post, "");
        flash.addFlashAttribute("notice", "The review has begun. What it opens stays open until it runs out or ends.");
        return "redirect:/agreements/" + id;
    }

    @GetMapping("/agreements/{id}/outcome")
    @Transactional(readOnly = true)
    ModelAndView askOutcome(@PathVariable AgreementId id, Post post) {
        Keepers.only(post);
        return ask("outcome", id);
    }

    @PostMapping("/agreements/{id}/outcome")
    @Transactional
    ModelAndView reviewed(
            @PathVariable AgreementId id,
            @ModelAttribute("form") CourseForm form,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var agreement = found(id, form.lockVersion());
        if (form.said().isBlank()) {
            return again("outcome", agreement, form, "Say what the review found");
        }
        record(agreement, AgreementFact.REVIEWED, post, form.said());
        var next = versions.begin(agreement, form.next(), post.worker());
        flash.addFlashAttribute(
                "notice", "The review is on record. This is the next version: give it its dates, have it signed.");
        return new ModelAndView("redirect:/agreements/" + next);
    }

    @PostMapping("/agreements/{id}/versions")
    @Transactional
    String draftAnew(
            @PathVariable AgreementId id,
            @RequestParam int lockVersion,
            @RequestParam UUID next,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var begun = versions.begin(found(id, lockVersion), next, post.worker());
        flash.addFlashAttribute(
                "notice", "This is the next version, as a draft. Until it is put in force the one before it stays.");
        return "redirect:/agreements/" + begun;
    }

    @GetMapping("/agreements/{id}/end")
    @Transactional(readOnly = true)
    ModelAndView askEnd(@PathVariable AgreementId id, Post post) {
        Keepers.only(post);
        return ask("end", id);
    }

    @PostMapping("/agreements/{id}/end")
    @Transactional
    ModelAndView end(
            @PathVariable AgreementId id,
            @ModelAttribute("form") CourseForm form,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var agreement = found(id, form.lockVersion());
        if (form.said().isBlank()) {
            return again("end", agreement, form, "Say in a sentence why it ends");
        }
        record(agreement, AgreementFact.ENDED, post, form.said());
        flash.addFlashAttribute("notice", "It has ended. What it opened is shut.");
        return new ModelAndView("redirect:/agreements/" + id);
    }

    private void record(Agreement agreement, AgreementFact fact, Post post, String note) {
        var step = agreement.after(fact, today());
        agreements.stand(step.state());
        history.add(agreement.id(), step.event(), post.worker(), note);
    }

    private Agreement found(AgreementId id, int lockVersion) {
        return agreements.find(id).orElseThrow(NotFound::new).seenAs(lockVersion);
    }

    private ModelAndView ask(String template, AgreementId id) {
        var agreement = agreements.find(id).orElseThrow(NotFound::new);
        var form = new CourseForm(agreement.lockVersion(), pop.database.Ids.next(), null);
        return new ModelAndView("agreement/" + template, "page", new CoursePage(agreement, form, Problems.none()));
    }

    private static ModelAndView again(String template, Agreement agreement, CourseForm form, String problem) {
        var problems = Problems.none().add("note", problem);
        var page = new ModelAndView("agreement/" + template, "page", new CoursePage(agreement, form, problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
