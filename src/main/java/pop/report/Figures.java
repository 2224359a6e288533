package pop.report;

import org.jspecify.annotations.Nullable;
import pop.chart.Bars;
import pop.chart.Run;
import pop.report.Indicators.Ties;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures out of editions. Those of several quarters are sums of quarters as they were published, so that they
/// tell nothing that the quarters do not; what does not add up over time is only told of a quarter or a year.
record Figures(Map<Span, Edition> editions, Ties ties) {

    private static final int NONE = 0;

    /// Of all.
    Figure of(Span span, Indicator indicator) {
        return new Figure(
                indicator.title(),
                indicator,
                number(span, indicator.counts(), Result.ALL, ""),
                number(span, indicator.base(), Result.ALL, ""),
                isPublished(span) && indicator.kind() == Indicator.Kind.MEDIAN
                        ? edition(span).median(span, indicator)
                        : null);
    }

    /// The lines of a cut, the largest first, those that are not told last; ages in their order.
    List<Figure> cut(Span span, Indicator indicator, Indicator.Cut cut) {
        var byCode = Comparator.<Line>comparingInt(it -> cut.place(it.code()));
        var bySize = Comparator.<Line>comparingDouble(it -> -size(it.figure()));
        return lines(span, indicator, cut).stream()
                .map(it -> new Line(
                        it,
                        new Figure(
                                cut.line(it),
                                indicator,
                                number(span, indicator.counts(), cut.name(), it),
                                number(span, indicator.base(), cut.name(), it),
                                null)))
                .sorted((cut.isOrdered() ? byCode : bySize)
                        .thenComparing(it -> it.figure().label()))
                .map(Line::figure)
                .toList();
    }

    private record Line(String code, Figure figure) {}

    private static double size(Figure figure) {
        var value = figure.value();
        return value == null ? -1 : value;
    }

    /// As a table with bars; null when there is nothing to be cut: of few, not even which lines there are is
    /// told.
    @Nullable
    Bars bars(Span span, Indicator indicator, Indicator.Cut cut) {
        var lines = cut(span, indicator, cut);
        var all = of(span, indicator);
        if (lines.isEmpty() || !(indicator.base() == null ? all.number() : all.base()).isShown()) {
            return null;
        }
        var share = indicator.kind() == Indicator.Kind.SHARE;
        return new Bars(
                cut.lines(),
                share ? List.of("Share", "n") : List.of(indicator.unit()),
                lines.stream()
                        .map(it -> new Bars.Row(
                                it.label(),
                                Math.max(NONE, size(it)),
                                share ? List.of(it.told(), it.of()) : List.of(it.told())))
                        .toList());
    }

    /// A table with bars, and what it is of.
    record Picture(Indicator indicator, Indicator.Cut cut, Bars bars) {}

    Stream<Picture> pictures(Span span, Indicator indicator) {
        return Arrays.stream(Indicator.Cut.values()).flatMap(cut -> {
            var bars = bars(span, indicator, cut);
            return bars == null ? Stream.empty() : Stream.of(new Picture(indicator, cut, bars));
        });
    }

    /// From quarter to quarter.
    Run run(List<Span> quarters, Indicator indicator) {
        var unit = indicator.kind() == Indicator.Kind.SHARE ? "%" : "";
        return new Run(
                indicator.title() + ", by quarter",
                unit,
                quarters.stream().map(it -> point(it, of(it, indicator))).toList());
    }

    private static Run.Point point(Span quarter, Figure figure) {
        var told = figure.indicator().kind() == Indicator.Kind.COUNT
                ? figure.told()
                : figure.told() + " (" + figure.brief() + ")";
        return new Run.Point(quarter.brief(), figure.value(), told);
    }

    private Set<String> lines(Span span, Indicator indicator, Indicator.Cut cut) {
        return parts(span)
                .flatMap(it -> edition(it).lines(it, indicator.code(), cut.name()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Told number(Span span, @Nullable String counts, String cut, String of) {
        if (counts == null) {
            return Told.NOT_KNOWN;
        }
        if (isPublished(span)) {
            return edition(span).number(span, counts, cut, of);
        }
        if (!ties.additive().contains(counts)) {
            return Told.NOT_KNOWN;
        }
        return sum(parts(span)
                .map(it -> {
                    var whole = edition(it).number(it, counts, Result.ALL, "");
                    var part = edition(it).number(it, counts, cut, of);
                    return part instanceof Told.NotKnown && !(whole instanceof Told.NotKnown)
                            ? new Told.Shown(NONE)
                            : part;
                })
                .toList());
    }

    private static Told sum(Collection<Told> parts) {
        if (parts.stream().anyMatch(Told.NotKnown.class::isInstance)) {
            return Told.NOT_KNOWN;
        }
        return parts.stream().allMatch(Told::isShown)
                ? new Told.Shown(parts.stream().mapToInt(Told::drawn).sum())
                : Told.HIDDEN;
    }

    private static boolean isPublished(Span span) {
        return span.isYear() || span.isQuarter();
    }

    private static Stream<Span> parts(Span span) {
        return isPublished(span) ? Stream.of(span) : span.quarters().stream();
    }

    private Edition edition(Span span) {
        return Objects.requireNonNull(editions.get(Span.yearOf(span.from())));
    }
}
