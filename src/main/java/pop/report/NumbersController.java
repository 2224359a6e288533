package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.web.NavLink;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// POP by the numbers: what anybody may read of a period. Everything on it went through the gate.
@Controller
class NumbersController {

    private final Indicators indicators;
    private final Editions editions;
    private final Voices voices;
    private final Gate gate;
    private final Clock clock;

    NumbersController(Indicators indicators, Editions editions, Voices voices, Gate gate, Clock clock) {
        this.indicators = indicators;
        this.editions = editions;
        this.voices = voices;
        this.gate = gate;
        this.clock = clock;
    }

    /// @param span null when the days could not be read
    /// @param from and until: as typed, or what is shown
    record NumbersPage(
            @Nullable Span span,
            String from,
            String until,
            Problems problems,
            List<NavLink> spans,
            List<Figure> headlines,
            List<Figures.Picture> pictures,
            List<Voices.Voice> voices,
            int least) {

        /// Nothing at all was counted, or nothing can be told.
        boolean isEmpty() {
            return headlines.stream().allMatch(it -> it.value() == null || it.value() == 0);
        }

        boolean isHiding() {
            return headlines.stream().anyMatch(Figure::isHidden);
        }

        boolean isPublishedSpan() {
            return span != null && (span.isYear() || span.isQuarter());
        }
    }

    @GetMapping("/numbers")
    @Transactional(readOnly = true)
    ModelAndView show(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        if (!indicators.mayRead()) {
            throw new NotFound();
        }
        var chosen = new ChosenSpan(When.dayOf(clock.instant()));
        var problems = Problems.none();
        var span = chosen.read(year, from, until, problems).orElse(null);
        if (span == null) {
            var page = page(new NumbersPage(
                    null,
                    from,
                    until,
                    problems,
                    chosen.links("/numbers", null),
                    List.of(),
                    List.of(),
                    List.of(),
                    gate.least()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return page(filled(span, chosen));
    }

    private static ModelAndView page(NumbersPage page) {
        return new ModelAndView("report/numbers", "page", page);
    }

    private NumbersPage filled(Span span, ChosenSpan chosen) {
        var definitions = indicators.all();
        var shown = definitions.stream()
                .filter(it -> it.publicPlace() != null && it.standsOn(span.until()))
                .sorted(Comparator.comparingInt(it -> Objects.requireNonNull(it.publicPlace())))
                .toList();
        var figures = editions.figures(span, definitions, shown);
        return new NumbersPage(
                span,
                When.date(span.from()),
                When.date(span.until()),
                Problems.none(),
                chosen.links("/numbers", span),
                shown.stream().map(it -> figures.of(span, it)).toList(),
                shown.stream().flatMap(it -> figures.pictures(span, it)).toList(),
                voices.of(span, chosen.today()),
                gate.least());
    }
}
