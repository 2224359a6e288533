package pop.report;

import org.jspecify.annotations.Nullable;
import pop.report.Indicators.Ties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What may be published of a financial year and its quarters, together: whoever looks at a quarter today and at
/// the year tomorrow sees one table. Every page takes its numbers from here, so that no two of them hide
/// differently.
///
/// Numbers that are counted by one function are always gated together, whichever of them are asked for; others
/// have no sum in common.
final class Edition {

    private final Published published;
    private final Map<String, Set<String>> lines = new HashMap<>();
    private final Map<String, BigDecimal> medians = new HashMap<>();

    private Edition(Published published, List<Result> results) {
        this.published = published;
        for (var it : results) {
            lines.computeIfAbsent(name(it.span(), it.indicator(), it.cut(), ""), _ -> new LinkedHashSet<>())
                    .add(it.of());
            if (it.value() != null) {
                medians.put(name(it.span(), it.indicator(), it.cut(), it.of()), it.value());
            }
        }
    }

    /// The spans that are counted of a financial year: its quarters that are over, and the year when it is.
    static List<Span> spans(Span year, LocalDate today) {
        return Stream.concat(year.quarters().stream(), Stream.of(year))
                .filter(it -> it.isOver(today))
                .toList();
    }

    /// What was counted.
    ///
    /// @param definitions those that stand on the last day of a span are counted in it
    /// @param codes of the indicators that were asked for; none: all
    /// @param results of these, and of what is counted with them
    record Counted(List<Span> spans, List<Indicator> definitions, Collection<String> codes, List<Result> results) {}

    static Edition of(Gate gate, Counted counted, Ties ties) {
        return new Edition(gate.publish(counts(counted, ties)), counted.results());
    }

    /// All numbers of it, with every sum that is known of them.
    static Counts counts(Counted counted, Ties ties) {
        return new Table(counted, ties).counts();
    }

    /// How many; below the line and of what a median is too.
    ///
    /// @param counts [Indicator#counts], or its base
    Told number(Span span, @Nullable String counts, String cut, String of) {
        return counts == null ? Told.NOT_KNOWN : published.number(name(span, counts, cut, of));
    }

    /// Null when there is none, or when it is of too few.
    @Nullable
    BigDecimal median(Span span, Indicator indicator) {
        var of = name(span, indicator.counts(), Result.ALL, "");
        return published.isEnough(of) ? medians.get(name(span, indicator.code(), Result.ALL, "")) : null;
    }

    /// The lines of a cut.
    Set<String> lines(Span span, String indicator, String cut) {
        return lines.getOrDefault(name(span, indicator, cut, ""), Set.of());
    }

    private static String name(Span span, String what, String cut, String of) {
        return span.code() + " " + what + " " + cut + " " + of;
    }

    /// The numbers of a year with every sum that is known of them.
    private record Table(Counted counted, Ties ties) {

        private record Cell(Span span, String counts, String cut, String of) {

            String key() {
                return name(span, counts, cut, of);
            }

            Cell in(Span other) {
                return new Cell(other, counts, cut, of);
            }

            Cell counting(String other) {
                return new Cell(span, other, cut, of);
            }

            Cell whole() {
                return new Cell(span, counts, Result.ALL, "");
            }
        }

        Counts counts() {
            var builder = Counts.builder();
            var cells = new LinkedHashSet<Cell>();
            var shares = new LinkedHashSet<List<Cell>>();
            for (var it : counted.results()) {
                definition(it).ifPresent(definition -> {
                    var cell = new Cell(it.span(), definition.counts(), it.cut(), it.of());
                    cells.add(cell);
                    builder.cell(cell.key(), it.numerator());
                    if (it.denominator() != null && definition.base() != null) {
                        var base = cell.counting(definition.base());
                        cells.add(base);
                        builder.cell(base.key(), it.denominator());
                        shares.add(List.of(cell, base));
                    }
                });
            }
            nothing(builder, cells);
            shares.forEach(it -> builder.part(it.getFirst().key(), it.getLast().key()));
            parts(builder, cells);
            cuts(builder, cells);
            years(builder, cells);
            return builder.build();
        }

        private Optional<Indicator> definition(Result result) {
            return counted.definitions().stream()
                    .filter(it -> it.code().equals(result.indicator()) && it.version() == result.version())
                    .findFirst();
        }

        /// What has no line was counted and was none.
        private void nothing(Counts.Builder builder, Set<Cell> cells) {
            for (var span : counted.spans()) {
                counted.definitions().stream()
                        .filter(it -> it.standsOn(span.until()))
                        .filter(it ->
                                counted.codes().isEmpty() || counted.codes().contains(it.code()))
                        .flatMap(it -> Stream.of(it.counts(), it.base()))
                        .filter(Objects::nonNull)
                        .map(it -> new Cell(span, it, Result.ALL, ""))
                        .filter(cells::add)
                        .forEach(it -> builder.cell(it.key(), 0));
            }
        }

        private void parts(Counts.Builder builder, Set<Cell> cells) {
            for (var cell : cells) {
                ties.wholes().getOrDefault(cell.counts(), List.of()).stream()
                        .map(cell::counting)
                        .filter(cells::contains)
                        .forEach(whole -> builder.part(cell.key(), whole.key()));
            }
        }

        private static void cuts(Counts.Builder builder, Set<Cell> cells) {
            var lines = new LinkedHashMap<List<Object>, List<String>>();
            for (var cell : cells) {
                if (!cell.cut().equals(Result.ALL)) {
                    lines.computeIfAbsent(List.of(cell.whole(), cell.cut()), _ -> new ArrayList<>())
                            .add(cell.key());
                }
            }
            lines.forEach((whole, parts) -> builder.sum(((Cell) whole.getFirst()).key(), parts));
        }

        private void years(Counts.Builder builder, Set<Cell> cells) {
            var year = counted.spans().stream().filter(Span::isYear).findFirst().orElse(null);
            if (year == null) {
                return;
            }
            for (var cell : cells) {
                if (cell.span().equals(year) && ties.additive().contains(cell.counts())) {
                    builder.sum(
                            cell.key(),
                            year.quarters().stream()
                                    .map(cell::in)
                                    .filter(cells::contains)
                                    .map(Cell::key)
                                    .toList());
                }
            }
        }
    }
}
