package pop.report;

import pop.chart.Bars;
import pop.chart.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of a year as an annual report prints them, out of what the gate let through and of nothing else.
///
/// @param figures of the year and of those before it, which its lines over time are drawn with
/// @param definitions all that ever stood
record AnnualFigures(Span year, Figures figures, List<Indicator> definitions) {

    /// The definitions by which the year is counted, in their order.
    List<Indicator> standing() {
        return definitions.stream().filter(it -> it.standsOn(year.until())).toList();
    }

    /// Those on the page for everybody, in its order.
    List<Indicator> headlines() {
        return standing().stream()
                .filter(it -> it.publicPlace() != null)
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.publicPlace())))
                .toList();
    }

    List<Indicator> of(Chapter chapter) {
        return standing().stream().filter(it -> Chapter.of(it) == chapter).toList();
    }

    /// Of the year, with what it rests on.
    String words(Indicator indicator) {
        return words(figures.of(year, indicator));
    }

    /// Of a quarter or the year, by the definition of its time.
    String words(Span span, String code) {
        return definition(span, code).map(it -> words(figures.of(span, it))).orElse(Told.NOT_KNOWN.words());
    }

    /// With what it rests on, where it is told.
    private static String words(Figure figure) {
        if (figure.value() == null) {
            return figure.told();
        }
        return switch (figure.indicator().kind()) {
            case COUNT -> figure.told();
            case SHARE -> figure.told() + " (" + figure.of() + ")";
            case MEDIAN -> figure.told() + " (n " + figure.number().words() + ")";
        };
    }

    private Optional<Indicator> definition(Span span, String code) {
        return definitions.stream()
                .filter(it -> it.code().equals(code) && it.standsOn(span.until()))
                .findFirst();
    }

    /// A picture with what it is of.
    record CutOf(String title, Bars bars) {}

    /// The year cut by everything that an indicator may be cut by.
    List<CutOf> cuts(Indicator indicator) {
        return Arrays.stream(Indicator.Cut.values())
                .flatMap(cut -> Stream.ofNullable(figures.bars(year, indicator, cut))
                        .map(bars -> new CutOf(indicator.title() + " " + cut.title(), bars)))
                .toList();
    }

    /// From quarter to quarter, with the years before; nothing when there is no line to draw, or only that of nothing.
    Optional<Run> overTime(Indicator indicator) {
        var quarters = figures.editions().keySet().stream()
                .flatMap(it -> it.quarters().stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        return Optional.of(figures.run(quarters, indicator))
                .filter(Run::isDrawn)
                .filter(it -> it.points().stream().anyMatch(point -> point.value() != null && point.value() > 0));
    }

    /// How many of the figures of the year are hidden, quarters and cuts with it.
    long hidden() {
        return standing().stream()
                .flatMap(it -> Stream.concat(
                        spans().stream()
                                .flatMap(span -> definition(span, it.code()).stream()
                                        .map(standing -> figures.of(span, standing))),
                        Arrays.stream(Indicator.Cut.values()).flatMap(cut -> figures.cut(year, it, cut).stream())))
                .filter(Figure::isHidden)
                .count();
    }

    /// The quarters of the year, and the year.
    List<Span> spans() {
        var spans = new ArrayList<>(year.quarters());
        spans.add(year);
        return spans;
    }
}
