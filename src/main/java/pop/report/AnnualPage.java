package pop.report;

import pop.chart.Run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An annual report as it is printed: everything in it may leave the house, and nothing in it depends on the clock.
///
/// @param least the smallest number that is shown
record AnnualPage(LocalDate asOf, int least, AnnualFigures figures, Said said, List<Annuals.Outcome> outcomes) {

    /// What was said rather than counted.
    record Said(List<Annuals.Typed> typed, List<Voices.Voice> voices) {

        Stream<Annuals.Typed> of(String kind) {
            return typed.stream().filter(it -> it.kind().equals(kind));
        }
    }

    /// @param told the year's figure
    record Line(Indicator indicator, String told) {}

    /// A line of a table of quarters.
    record Row(String title, List<String> cells) {}

    /// @param paragraphs the team leader's words
    record Part(
            Chapter chapter, List<String> paragraphs, List<Row> rows, List<Run> runs, List<AnnualFigures.CutOf> cuts) {

        String anchor() {
            return chapter.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isHeard() {
            return chapter == Chapter.HEARD;
        }
    }

    record Story(String title, List<String> paragraphs) {}

    /// @param speaking what was counted for it
    record OutcomeLine(Annuals.Outcome outcome, List<Line> speaking) {}

    record Framework(String title, String source, List<OutcomeLine> outcomes) {}

    Span year() {
        return figures.year();
    }

    String title() {
        return "Positive Outcomes Project: annual report " + year().title();
    }

    List<Line> headlines() {
        return figures.headlines().stream().map(this::line).toList();
    }

    private Line line(Indicator it) {
        return new Line(it, figures.words(it));
    }

    List<String> foreword() {
        return paragraphs(Chapter.FOREWORD);
    }

    /// The chapters with figures or words; the others teach nobody who reads it.
    List<Part> parts() {
        return Arrays.stream(Chapter.values())
                .filter(it -> it != Chapter.FOREWORD && it != Chapter.STORIES && it != Chapter.NEXT)
                .map(this::part)
                .filter(this::isPrinted)
                .toList();
    }

    private boolean isPrinted(Part part) {
        return !part.paragraphs().isEmpty()
                || !part.rows().isEmpty()
                || part.isHeard() && !said.voices().isEmpty();
    }

    List<Annuals.Typed> quotes() {
        return said.of("QUOTE").toList();
    }

    List<String> stories() {
        return paragraphs(Chapter.STORIES);
    }

    List<String> next() {
        return paragraphs(Chapter.NEXT);
    }

    private Part part(Chapter chapter) {
        var indicators = figures.of(chapter);
        return new Part(
                chapter,
                paragraphs(chapter),
                indicators.stream().map(this::row).toList(),
                indicators.stream()
                        .filter(it -> it.publicPlace() != null)
                        .flatMap(it -> figures.overTime(it).stream())
                        .toList(),
                indicators.stream().flatMap(it -> figures.cuts(it).stream()).toList());
    }

    private Row row(Indicator it) {
        return new Row(
                title(it),
                figures.spans().stream()
                        .map(span -> figures.words(span, it.code()))
                        .toList());
    }

    /// A median says its unit; other numbers are of what they are called.
    private static String title(Indicator it) {
        return it.kind() == Indicator.Kind.MEDIAN ? it.title() + " (median, " + it.unit() + ")" : it.title();
    }

    private List<String> paragraphs(Chapter chapter) {
        return said.of("CHAPTER")
                .filter(it -> it.title().equals(chapter.name()))
                .flatMap(it -> paragraphs(it.words()))
                .toList();
    }

    private static Stream<String> paragraphs(String words) {
        return Arrays.stream(words.split("\\R\\s*\\R")).map(String::strip).filter(it -> !it.isEmpty());
    }

    List<Story> printed() {
        return said.of("STORY")
                .sorted(Comparator.comparing(Annuals.Typed::title).thenComparing(Annuals.Typed::words))
                .map(it -> new Story(it.title(), paragraphs(it.words()).toList()))
                .toList();
    }

    List<Framework> frameworks() {
        return outcomes.stream()
                .map(Annuals.Outcome::framework)
                .distinct()
                .map(this::framework)
                .toList();
    }

    private Framework framework(String code) {
        var of = outcomes.stream().filter(it -> it.framework().equals(code)).toList();
        return new Framework(
                of.getFirst().frameworkTitle(),
                of.getFirst().source(),
                of.stream().map(it -> new OutcomeLine(it, speaking(it.code()))).toList());
    }

    private List<Line> speaking(String outcome) {
        return figures.standing().stream()
                .filter(it ->
                        it.outcomes().stream().anyMatch(serves -> serves.code().equals(outcome)))
                .map(this::line)
                .toList();
    }

    /// What the frameworks call an outcome that an indicator speaks to.
    static String served(Indicator it) {
        return String.join(
                ", ", it.outcomes().stream().map(Indicator.Outcome::code).toList());
    }

    List<String> owners() {
        return figures.standing().stream().map(Indicator::owner).distinct().toList();
    }

    /// What a column of quarters and the year is called.
    static String column(Span span) {
        return span.isYear() ? "Year" : span.title();
    }
}
