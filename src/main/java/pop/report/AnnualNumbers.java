package pop.report;

import org.springframework.stereotype.Component;

import java.util.List;

/// Counts a year for its report, and the two before it for the lines over time.
@Component
class AnnualNumbers {

    private final Editions editions;
    private final Indicators indicators;
    private final Gate gate;

    AnnualNumbers(Editions editions, Indicators indicators, Gate gate) {
        this.editions = editions;
        this.indicators = indicators;
        this.gate = gate;
    }

    AnnualFigures of(Span year) {
        var begins = year.from().getYear();
        var years = List.of(Span.year(begins - 2), Span.year(begins - 1), year);
        var definitions = indicators.all();
        var figures = new Figures(editions.of(years, definitions, List.of()), indicators.ties());
        return new AnnualFigures(year, figures, definitions);
    }

    int least() {
        return gate.least();
    }
}
