package pop.report;

import org.springframework.stereotype.Component;

/// Counts a year for its report, and the two before it for the lines over time.
@Component
class AnnualNumbers {

    private static final int BEFORE = 2;

    private final Editions editions;
    private final Indicators indicators;

    AnnualNumbers(Editions editions, Indicators indicators) {
        this.editions = editions;
        this.indicators = indicators;
    }

    AnnualFigures of(Span year) {
        var definitions = indicators.all();
        var span = new Span(year.from().minusYears(BEFORE), year.until());
        return new AnnualFigures(year, editions.figures(span, definitions, definitions), definitions);
    }

    int least() {
        return editions.least();
    }
}
