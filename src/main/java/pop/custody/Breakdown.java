package pop.custody;

import pop.web.Words;

import java.util.List;
import java.util.Locale;

/// By what figures are broken down, one table each.
///
/// @see Figures
enum Breakdown {
    OUTCOMES(true, Measure.NUMBER, Measure.SHARE),
    REASONS(false, Measure.NUMBER, Measure.SHARE),
    CENTRES(true, Measure.APPROACHED, Measure.WANTED, Measure.UPTAKE),
    WEEKDAYS(true, Measure.APPROACHED, Measure.WANTED, Measure.UPTAKE),
    HOURS(true, Measure.APPROACHED, Measure.WANTED, Measure.UPTAKE),
    NEEDS(false, Measure.NUMBER, Measure.SHARE),
    SERVICES(false, Measure.GIVEN, Measure.WENT),
    FOLLOW_UP(true, Measure.NUMBER, Measure.SHARE),
    CAME(true, Measure.NUMBER, Measure.SHARE),
    REFERRALS(true, Measure.REFERRALS),
    REFERRAL_NEEDS(false, Measure.REFERRALS);

    /// What stands in a column.
    enum Measure {
        NUMBER,
        SHARE,
        APPROACHED,
        WANTED,
        UPTAKE,
        GIVEN,
        WENT,
        REFERRALS
    }

    private final boolean withNone;
    private final List<Measure> measures;

    Breakdown(boolean withNone, Measure... measures) {
        this.withNone = withNone;
        this.measures = List.of(measures);
    }

    /// Lines of which there were none are shown too.
    boolean isWithNone() {
        return withNone;
    }

    List<Measure> measures() {
        return measures;
    }

    String id() {
        return Words.of(this).toLowerCase(Locale.UK).replaceAll("[^a-z]+", "-");
    }

    /// What is counted, in a sentence.
    String about() {
        return Words.find("custody.figures." + name()).orElse("");
    }

    /// What its lines are.
    String lines() {
        return Words.find("custody.figures.lines." + name()).orElse("");
    }
}
