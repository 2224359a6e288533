package pop.report;

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
import pop.database.Ids;
import pop.report.Narratives.Author;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Writing the story of somebody who agreed to it. Who may is decided by the policies; to everybody else it does not
/// exist.
@Controller
class CaseStudyController {

    private final CaseStudies studies;
    private final StoryDoor door;
    private final Clock clock;

    CaseStudyController(CaseStudies studies, StoryDoor door, Clock clock) {
        this.studies = studies;
        this.door = door;
        this.clock = clock;
    }

    /// @param study null while it is new
    record StoryFormPage(Span year, @Nullable UUID study, CaseStudyForm form, Problems problems) {

        String action() {
            return study == null ? "/reports/stories" : "/reports/stories/" + study + "/words";
        }
    }

    @GetMapping("/reports/stories/new")
    @Transactional(readOnly = true)
    ModelAndView begin(@RequestParam String year, Post me) {
        door.mustTell(me);
        var span = AnnualController.year(year);
        return page(new StoryFormPage(
                span, null, new CaseStudyForm(Ids.next(), span.code(), "", "", List.of()), Problems.none()));
    }

    /// The id of the first words is that of the story.
    @PostMapping("/reports/stories")
    @Transactional
    ModelAndView begin(@ModelAttribute("form") CaseStudyForm form, Post me, RedirectAttributes flash) {
        door.mustTell(me);
        var year = AnnualController.year(Objects.requireNonNullElse(form.year(), ""));
        var problems = form.check();
        if (!problems.isEmpty()) {
            return wrong(new StoryFormPage(year, null, form, problems));
        }
        var id = form.id() == null ? Ids.next() : form.id();
        var author = new Author(me.worker(), clock.instant());
        studies.begin(id, year, author);
        studies.write(id, id, form, author);
        return kept(id, flash);
    }

    @GetMapping("/reports/stories/{id}/words")
    @Transactional(readOnly = true)
    ModelAndView change(@PathVariable UUID id, Post me) {
        door.mustTell(me);
        var study = open(id);
        return page(
                new StoryFormPage(Span.ofYear(study.year()), id, CaseStudyForm.of(Ids.next(), study), Problems.none()));
    }

    @PostMapping("/reports/stories/{id}/words")
    @Transactional
    ModelAndView change(
            @PathVariable UUID id, @ModelAttribute("form") CaseStudyForm form, Post me, RedirectAttributes flash) {
        door.mustTell(me);
        var study = open(id);
        var problems = form.check();
        if (!problems.isEmpty()) {
            return wrong(new StoryFormPage(Span.ofYear(study.year()), id, form, problems));
        }
        var textId = form.id() == null ? Ids.next() : form.id();
        studies.write(textId, id, form, new Author(me.worker(), clock.instant()));
        return kept(id, flash);
    }

    private CaseStudy open(UUID id) {
        return studies.find(id).filter(it -> it.end() == null).orElseThrow(NotFound::new);
    }

    private static ModelAndView kept(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "These words stand now. Somebody else reads them before they are printed.");
        return new ModelAndView("redirect:/reports/stories/" + id);
    }

    private static ModelAndView wrong(StoryFormPage page) {
        var view = page(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView page(StoryFormPage page) {
        return new ModelAndView("report/storyForm", "page", page);
    }
}
