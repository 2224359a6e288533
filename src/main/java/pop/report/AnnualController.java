package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;
import pop.web.When;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The annual reports: which there are, what is written for one, how it looks, and its files.
@Controller
class AnnualController {

    private static final int BACK = 6;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Annuals annuals;
    private final AnnualReport report;
    private final AnnualWords words;
    private final Indicators indicators;
    private final Clock clock;

    AnnualController(Annuals annuals, AnnualReport report, AnnualWords words, Indicators indicators, Clock clock) {
        this.annuals = annuals;
        this.report = report;
        this.words = words;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// @param kept what is kept of it; null when nothing is
    record YearLine(Span year, boolean over, Annuals.@Nullable Year kept) {}

    record YearsPage(List<YearLine> years) {}

    /// @param leads types the words of chapters
    /// @param tells works on stories
    record YearPage(
            Span year,
            LocalDate today,
            @Nullable LocalDate asOf,
            List<AnnualWords.ChapterLine> chapters,
            List<CaseStudy> stories,
            boolean leads,
            boolean tells) {

        boolean isOver() {
            return year.isOver(today);
        }
    }

    @GetMapping("/reports")
    @Transactional(readOnly = true)
    ModelAndView years() {
        mustRead();
        var kept = annuals.years();
        var now = Span.yearOf(today());
        var lines = IntStream.rangeClosed(0, BACK)
                .mapToObj(it -> Span.year(now.from().getYear() - it))
                .map(year -> new YearLine(
                        year,
                        year.isOver(today()),
                        kept.stream()
                                .filter(it -> it.year().equals(year.code()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new ModelAndView("report/annuals", "page", new YearsPage(lines));
    }

    @GetMapping("/reports/annual")
    @Transactional(readOnly = true)
    ModelAndView year(@RequestParam String year, Post me) {
        mustRead();
        var span = year(year);
        var page = new YearPage(
                span,
                today(),
                annuals.asOf(span).orElse(null),
                words.chapters(span),
                words.stories(span),
                me.role() == Role.TEAM_LEADER,
                me.role() != Role.INFORMATION_GOVERNANCE);
        return new ModelAndView("report/annual", "page", page);
    }

    /// As it would be printed today, or as of the day that is fixed.
    @GetMapping("/reports/annual/preview")
    @Transactional(readOnly = true)
    ModelAndView preview(@RequestParam String year) {
        var span = over(year);
        var door = annuals.door(span);
        if (!door.reads()) {
            throw new NotFound();
        }
        return new ModelAndView(
                "report/annualPreview",
                "page",
                report.page(span, Objects.requireNonNullElseGet(door.asOf(), this::today)));
    }

    /// The file itself; the first one fixes the day that stands on it.
    @PostMapping("/reports/annual/files")
    @Transactional
    ResponseEntity<byte[]> file(@RequestParam String year, @RequestParam String kind, Post me) {
        mustRead();
        var made = report.make(over(year), null, me.worker().value());
        return switch (kind) {
            case "html" -> file(made, HTML, made.html().getBytes(StandardCharsets.UTF_8));
            case "pdf" -> file(made, MediaType.APPLICATION_PDF, made.pdf());
            default -> throw new NotFound();
        };
    }

    private static ResponseEntity<byte[]> file(AnnualReport.Made made, MediaType type, byte[] content) {
        var name = made.name() + (type.equals(HTML) ? ".html" : ".pdf");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /// From now on it tells how things stand today.
    @PostMapping("/reports/annual/days")
    @Transactional
    String asOfToday(@RequestParam String year, Post me, RedirectAttributes flash) {
        mustRead();
        var span = over(year);
        annuals.fix(span, today(), me.worker().value(), clock.instant());
        flash.addFlashAttribute("notice", "The report is as of " + When.date(today()) + " from now on.");
        return "redirect:/reports/annual?year=" + span.code();
    }

    private void mustRead() {
        if (!indicators.mayRead()) {
            throw new NotFound();
        }
    }

    static Span year(String code) {
        try {
            return Span.ofYear(code);
        } catch (IllegalArgumentException _) {
            throw new NotFound();
        }
    }

    /// A year that is not over has no report yet.
    private Span over(String code) {
        var year = year(code);
        if (!year.isOver(today())) {
            throw new NotFound();
        }
        return year;
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
