package pop.report;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.chart.Run;
import pop.report.Indicators.Aim;
import pop.report.Indicators.Framework;
import pop.web.NavLink;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is counted and why, each from quarter to quarter. Through the gate too: these pages are copied from.
@Controller
class IndicatorController {

    private static final int YEARS = 3;

    private final Indicators indicators;
    private final Editions editions;
    private final Clock clock;

    IndicatorController(Indicators indicators, Editions editions, Clock clock) {
        this.indicators = indicators;
        this.editions = editions;
        this.clock = clock;
    }

    /// An outcome with the indicators that serve it.
    record Served(Aim aim, List<Indicator> indicators) {}

    record IndicatorsPage(Map<Framework, List<Served>> frameworks, List<Indicator> all) {}

    /// @param definitions of it, the latest first; those that stood on the last day of the year count in it
    record IndicatorPage(
            Indicator now,
            List<Indicator> definitions,
            Span year,
            List<NavLink> years,
            Figure figure,
            Run run,
            List<Figures.Picture> cuts,
            int least) {}

    @GetMapping("/indicators")
    @Transactional(readOnly = true)
    ModelAndView list() {
        mustRead();
        var standing = indicators.all().stream()
                .filter(it -> it.standsOn(When.dayOf(clock.instant())))
                .toList();
        var frameworks = new LinkedHashMap<Framework, List<Served>>();
        var aims = indicators.aims();
        for (var framework : indicators.frameworks()) {
            frameworks.put(
                    framework,
                    aims.stream()
                            .filter(it -> it.framework().equals(framework.code()))
                            .map(it -> new Served(it, serving(it, standing)))
                            .filter(it -> !it.indicators().isEmpty()
                                    || !it.aim().areas().isEmpty())
                            .toList());
        }
        return new ModelAndView("report/indicators", "page", new IndicatorsPage(frameworks, standing));
    }

    private static List<Indicator> serving(Aim aim, List<Indicator> standing) {
        return standing.stream()
                .filter(it -> it.outcomes().stream()
                        .anyMatch(outcome -> outcome.code().equals(aim.code())))
                .toList();
    }

    @GetMapping("/indicators/{code}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "") String year) {
        mustRead();
        var all = indicators.all();
        var definitions = all.stream().filter(it -> it.code().equals(code)).toList();
        var chosen = new ChosenSpan(When.dayOf(clock.instant()));
        var span = chosen.read(year, null, null, Problems.none()).orElseThrow(NotFound::new);
        if (definitions.isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("report/indicator", "page", page(all, definitions, span, chosen));
    }

    private IndicatorPage page(List<Indicator> all, List<Indicator> definitions, Span year, ChosenSpan chosen) {
        var counted = at(definitions, year);
        var latest = chosen.today();
        var until = Span.quarterOf(Span.quarterOf(latest).from().minusDays(1)).until();
        var span = new Span(year.from().minusYears(YEARS - 1), year.equals(chosen.usual()) ? until : year.until());
        var figures = editions.figures(span, all, List.of(counted));
        return new IndicatorPage(
                definitions.getFirst(),
                definitions,
                year,
                chosen.years().stream()
                        .map(it -> new NavLink(
                                "/indicators/" + counted.code() + "?year=" + it.code(), it.title(), it.equals(year)))
                        .toList(),
                figures.of(year, counted),
                figures.run(span.quarters(), counted),
                figures.pictures(year, counted).toList(),
                editions.least());
    }

    private static Indicator at(List<Indicator> definitions, Span year) {
        return definitions.stream()
                .filter(it -> it.standsOn(year.until()))
                .findFirst()
                .orElse(definitions.getFirst());
    }

    private void mustRead() {
        if (!indicators.mayRead()) {
            throw new NotFound();
        }
    }
}
