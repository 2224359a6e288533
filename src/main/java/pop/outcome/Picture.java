package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.chart.Lines;
import pop.chart.Radar;
import pop.engagement.EngagementId;
import pop.instrument.Instrument;
import pop.instrument.Item;
import pop.web.When;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The first, each and the last of the readings of one spell of support, with one version of an instrument.
///
/// @param own as the person sees it, where that is another view
/// @param readings those that are drawn, the first first
record Picture(Instrument with, EngagementId spell, boolean own, List<Reading> readings) {

    /// So many columns fit on a page of paper.
    private static final int COLUMNS = 6;

    /// @param all of the person, with whatever instrument
    static Picture of(Instrument with, EngagementId spell, boolean own, List<Reading> all) {
        var theirs = all.stream()
                .filter(it -> it.stands()
                        && it.key().equals(with.key())
                        && it.engagement().equals(spell))
                .filter(it -> it.doneBy() == DoneBy.TOGETHER || it.doneBy() == DoneBy.PERSON == own)
                .sorted(Comparator.comparing(Reading::doneOn)
                        .thenComparing(it -> it.entered().at()))
                .toList();
        return new Picture(with, spell, own, theirs);
    }

    /// It is one number, not several areas.
    boolean isTotal() {
        return with.scoring().ceiling() != null;
    }

    Reading first() {
        return readings.getFirst();
    }

    Reading last() {
        return readings.getLast();
    }

    Radar radar() {
        var isOne = readings.size() == 1;
        return new Radar(
                isOne
                        ? "First, " + When.date(first().doneOn())
                        : "First, " + When.date(first().doneOn()) + ", and latest, " + When.date(last().doneOn()),
                least(),
                most(),
                "First",
                "Latest",
                with.items().stream()
                        .map(it -> new Radar.Spoke(
                                it.words(), first().value(it.link()), isOne ? null : last().value(it.link())))
                        .toList());
    }

    List<Lines> lines() {
        return isTotal()
                ? List.of(line(with.title(), least(), most(), it -> it.scored().total()))
                : with.items().stream()
                        .map(item -> line(
                                item.words(),
                                ReadingForm.least(item),
                                ReadingForm.most(item),
                                it -> it.value(item.link())))
                        .toList();
    }

    /// The latest of them, as many as fit.
    List<Reading> columns() {
        return readings.subList(Math.max(0, readings.size() - COLUMNS), readings.size());
    }

    private Lines line(String title, int least, int most, Function<Reading, @Nullable Integer> value) {
        return new Lines(
                title,
                least,
                most,
                readings.stream()
                        .map(it -> new Lines.Point(it.doneOn(), When.date(it.doneOn()), value.apply(it)))
                        .toList());
    }

    private int least() {
        return isTotal()
                ? Objects.requireNonNull(with.scoring().floor())
                : with.items().stream().mapToInt(ReadingForm::least).min().orElse(0);
    }

    private int most() {
        return isTotal()
                ? Objects.requireNonNull(with.scoring().ceiling())
                : with.items().stream().mapToInt(ReadingForm::most).max().orElse(1);
    }

    /// At the end of the scale already, from where it cannot go on.
    static boolean isAtAnEnd(Item item, @Nullable Integer value) {
        return value != null && (value == ReadingForm.least(item) || value == ReadingForm.most(item));
    }
}
