package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Ids;
import pop.report.Narratives.Author;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The team leader's words for a chapter of an annual report.
@Controller
class NarrativeController {

    private static final int WORDS = 6000;

    private final Indicators indicators;
    private final Narratives narratives;
    private final Clock clock;

    NarrativeController(Indicators indicators, Narratives narratives, Clock clock) {
        this.indicators = indicators;
        this.narratives = narratives;
        this.clock = clock;
    }

    record ChapterPage(
            UUID id, Span year, Chapter chapter, String words, List<Narratives.Written> versions, Problems problems) {}

    @GetMapping("/reports/annual/chapter")
    @Transactional(readOnly = true)
    ModelAndView write(@RequestParam String year, @RequestParam Chapter chapter, Post me) {
        mustLead(me);
        var span = AnnualController.year(year);
        var versions = narratives.versions(span, chapter);
        var words = versions.isEmpty() ? "" : versions.getFirst().words();
        return page(new ChapterPage(Ids.next(), span, chapter, words, versions, Problems.none()));
    }

    @PostMapping("/reports/annual/chapter")
    @Transactional
    ModelAndView keep(
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam String year,
            @RequestParam Chapter chapter,
            @RequestParam(defaultValue = "") String words,
            Post me,
            RedirectAttributes flash) {
        mustLead(me);
        var span = AnnualController.year(year);
        var problems = Problems.none();
        Typed.atMost(problems, "words", words, WORDS);
        var key = id == null ? Ids.next() : id;
        if (!problems.isEmpty()) {
            var page = page(new ChapterPage(key, span, chapter, words, narratives.versions(span, chapter), problems));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        narratives.add(key, span, chapter, Typed.text(words), new Author(me.worker(), clock.instant()));
        flash.addFlashAttribute(
                "notice",
                Typed.text(words).isEmpty() ? "This chapter is without words now." : "These words stand now.");
        return new ModelAndView("redirect:/reports/annual?year=" + span.code());
    }

    private static ModelAndView page(ChapterPage page) {
        return new ModelAndView("report/annualChapter", "page", page);
    }

    private void mustLead(Post me) {
        if (me.role() != Role.TEAM_LEADER || !indicators.mayRead()) {
            throw new NotFound();
        }
    }
}
