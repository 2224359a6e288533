package pop.report;

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
import pop.database.Ids;
import pop.report.Narratives.Author;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// What happens with a story: the person agrees, somebody else reads it, the person takes it back.
@Controller
class StoryController {

    private static final int REMARK = 1000;

    private final CaseStudies studies;
    private final StoryDoor door;
    private final Clock clock;

    StoryController(CaseStudies studies, StoryDoor door, Clock clock) {
        this.studies = studies;
        this.door = door;
        this.clock = clock;
    }

    /// @param reviews the viewer did not write these words, and may review them
    record StoryPage(
            CaseStudy study,
            LocalDate today,
            boolean reviews,
            AgreementForm agreement,
            String remark,
            Problems problems) {

        Span year() {
            return Span.ofYear(study.year());
        }
    }

    @GetMapping("/reports/stories/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable UUID id, Post me) {
        door.mustTell(me);
        return page(id, me, fresh(), "", Problems.none());
    }

    @PostMapping("/reports/stories/{id}/agreements")
    @Transactional
    ModelAndView agree(
            @PathVariable UUID id, @ModelAttribute("form") AgreementForm form, Post me, RedirectAttributes flash) {
        door.mustTell(me);
        mustBeOpen(id);
        var problems = Problems.none();
        var agreed = form.read(clock.instant(), problems);
        if (agreed.isEmpty()) {
            return wrong(page(id, me, form, "", problems));
        }
        studies.agree(form.id() == null ? Ids.next() : form.id(), id, agreed.get(), author(me));
        return done(id, "Their agreement is recorded.", flash);
    }

    @PostMapping("/reports/stories/{id}/reviews")
    @Transactional
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam UUID text,
            @RequestParam boolean print,
            @RequestParam(defaultValue = "") String remark,
            Post me,
            RedirectAttributes flash) {
        door.mustTell(me);
        var study = mustBeOpen(id);
        if (!study.text().id().equals(text)) {
            throw new Refused("report.story-changed");
        }
        if (!study.isReviewedBy(me.worker())) {
            throw new Refused("report.own-story");
        }
        var problems = Problems.none();
        Typed.atMost(problems, "remark", remark, REMARK);
        if (!print && Typed.text(remark).isEmpty()) {
            problems.add("remark", "Say what should be changed");
        }
        if (!problems.isEmpty()) {
            return wrong(page(id, me, fresh(), remark, problems));
        }
        studies.review(Ids.next(), text, print, Typed.text(remark), author(me));
        return done(
                id, print ? "You read it, and it may be printed." : "You read it. It is not printed like this.", flash);
    }

    @PostMapping("/reports/stories/{id}/end")
    @Transactional
    ModelAndView end(@PathVariable UUID id, @RequestParam WhyEnded why, Post me, RedirectAttributes flash) {
        door.mustTell(me);
        mustBeOpen(id);
        studies.end(id, why, today(), author(me));
        return done(id, "It is in no report that is made from now on.", flash);
    }

    private CaseStudy mustBeOpen(UUID id) {
        var study = studies.find(id).orElseThrow(NotFound::new);
        if (study.end() != null) {
            throw new Refused("report.story-ended");
        }
        return study;
    }

    private static AgreementForm fresh() {
        return new AgreementForm(Ids.next(), "", null, "", "");
    }

    private ModelAndView page(UUID id, Post me, AgreementForm form, String remark, Problems problems) {
        var study = studies.find(id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "report/story",
                "page",
                new StoryPage(study, today(), study.isReviewedBy(me.worker()), form, remark, problems));
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/reports/stories/" + id);
    }

    private Author author(Post me) {
        return new Author(me.worker(), clock.instant());
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
