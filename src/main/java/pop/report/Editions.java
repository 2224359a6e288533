package pop.report;

import org.springframework.stereotype.Component;
import pop.web.When;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Counts financial years with their quarters, and lets out what may be published of them. Two statements besides
/// those that read the definitions, however many years.
@Component
class Editions {

    private final Indicators indicators;
    private final Gate gate;
    private final Clock clock;

    Editions(Indicators indicators, Gate gate, Clock clock) {
        this.indicators = indicators;
        this.gate = gate;
        this.clock = clock;
    }

    /// Of these financial years, what is over.
    ///
    /// @param definitions all of them
    /// @param codes of the indicators that are asked for; none: all
    Map<Span, Edition> of(Collection<Span> years, List<Indicator> definitions, Collection<String> codes) {
        var today = When.dayOf(clock.instant());
        var spans =
                years.stream().flatMap(it -> Edition.spans(it, today).stream()).toList();
        var results = indicators.run(spans, codes);
        var ties = indicators.ties();
        var editions = new HashMap<Span, Edition>();
        for (var year : years) {
            var over = Edition.spans(year, today);
            var of = results.stream().filter(it -> over.contains(it.span())).toList();
            editions.put(year, Edition.of(gate, new Edition.Counted(over, definitions, codes, of), ties));
        }
        return editions;
    }

    /// Everything of one financial year, as far as it is over.
    Edition of(Span year) {
        return Objects.requireNonNull(
                of(List.of(year), indicators.all(), List.of()).get(year));
    }

    /// Figures of a span, however many years it touches.
    ///
    /// @param definitions all of them
    /// @param shown the indicators that are asked for
    Figures figures(Span span, List<Indicator> definitions, List<Indicator> shown) {
        var years = span.years();
        var codes = shown.stream().map(Indicator::code).toList();
        return new Figures(of(years, definitions, codes), indicators.ties());
    }

    int least() {
        return gate.least();
    }
}
