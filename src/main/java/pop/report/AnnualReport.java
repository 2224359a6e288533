package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.paper.Paper;
import pop.rule.Refused;
import pop.web.Templates;
import pop.web.When;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Makes the annual report: one page, and the same page on paper. From the same records and for the same day it is the
/// same
/// to the byte.
@Component
public class AnnualReport {

    private final AnnualNumbers numbers;
    private final Annuals annuals;
    private final Voices voices;
    private final Templates templates;
    private final Clock clock;

    AnnualReport(AnnualNumbers numbers, Annuals annuals, Voices voices, Templates templates, Clock clock) {
        this.numbers = numbers;
        this.voices = voices;
        this.annuals = annuals;
        this.templates = templates;
        this.clock = clock;
    }

    /// @param name of its files, without an ending
    /// @param html whole in itself: it asks for nothing from elsewhere
    public record Made(String name, LocalDate asOf, String html) {

        public byte[] pdf() {
            return Paper.pdf(html, asOf);
        }
    }

    /// For a command.
    ///
    /// @param year such as "2025-26"
    /// @param asOf the day that stands on it; null: the day of its first making, which is today if this is it
    /// @throws IllegalArgumentException if that is no financial year
    /// @throws Refused if the year is not over on that day, or the day is still to come
    @Transactional
    public Made make(String year, @Nullable LocalDate asOf) {
        return make(Span.ofYear(year), asOf, null);
    }

    Made make(Span year, @Nullable LocalDate asOf, @Nullable UUID by) {
        var day = asOf == null ? day(year, by) : asOf;
        if (!year.isOver(day) || day.isAfter(today())) {
            throw new Refused("report.not-over", year.title(), day);
        }
        var style = read("/report/annual.css");
        var html = templates.text("report/annualFile", Map.of("page", page(year, day), "style", style));
        return new Made("positive-outcomes-annual-report-" + year.code(), day, html);
    }

    /// The first making fixes it.
    private LocalDate day(Span year, @Nullable UUID by) {
        var fixed = annuals.asOf(year).orElse(null);
        if (fixed != null) {
            return fixed;
        }
        if (year.isOver(today())) {
            annuals.fix(year, today(), by, clock.instant());
        }
        return today();
    }

    AnnualPage page(Span year, LocalDate asOf) {
        var said = new AnnualPage.Said(annuals.typed(year, asOf), voices.of(year, asOf));
        return new AnnualPage(asOf, numbers.least(), numbers.of(year), said, annuals.outcomes());
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }

    private static String read(String resource) {
        try (InputStream stream = AnnualReport.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
