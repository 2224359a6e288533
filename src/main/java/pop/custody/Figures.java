package pop.custody;

import pop.custody.FigureTable.Line;
import pop.custody.Tally.Count;
import pop.custody.Tally.Named;
import pop.custody.Tally.Part;
import pop.web.Words;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The figures of a period as they are told: none leaves here but by the rule for small numbers.
record Figures(SmallNumbers rule, Map<Part, Map<String, Count>> counts, Tally.Reach held, Names names) {

    private static final String NOT_ASKED = "NOT_ASKED";
    private static final int HOURS = 24;

    /// What everything is called by which is counted, in its order.
    record Names(List<Named> centres, List<Named> needs, List<Named> services) {}

    /// A figure that stands alone.
    ///
    /// @param of what it was worked out from, in words
    record Headline(String code, String told, List<String> of) {

        String title() {
            return Words.find("custody.figures.headline." + code).orElse(code);
        }

        String from() {
            return Words.find("custody.figures.headline." + code + ".from", of.toArray())
                    .orElse("");
        }
    }

    /// Nothing can be told.
    boolean isEmpty() {
        return rule.drawn(all().number()) == 0;
    }

    boolean isRounded() {
        return rule == SmallNumbers.ROUNDED;
    }

    List<Headline> headlines() {
        var all = all();
        return List.of(
                headline("uptake", rule.percent(all.wanted(), all.approached()), all.wanted(), all.approached()),
                headline("answered", rule.percent(all.wanted(), all.answered()), all.wanted(), all.answered()),
                headline(
                        "reach",
                        rule.percent(held.approached(), held.held()),
                        held.approached(),
                        held.held(),
                        held.counted(),
                        held.visits()),
                headline("organisations", rule.count(kinds(Part.ORGANISATION)), kinds(Part.SERVICE)),
                headline("referrals", rule.count(sum(Part.REFERRALS))));
    }

    List<FigureTable> tables() {
        return Arrays.stream(Breakdown.values()).map(this::table).toList();
    }

    private FigureTable table(Breakdown of) {
        return FigureTable.of(
                of,
                rule,
                switch (of) {
                    case OUTCOMES -> shares(Part.OUTCOME, Outcome.values());
                    case REASONS -> shares(Part.REASON, NotApproached.values());
                    case CENTRES -> uptake(Part.CENTRE, names.centres().stream());
                    case WEEKDAYS -> uptake(Part.WEEKDAY, weekdays());
                    case HOURS -> uptake(Part.HOUR, hours());
                    case NEEDS -> mostFirst(names.needs().stream().map(it -> share(Part.NEED, it, all().wanted())));
                    case SERVICES -> mostFirst(names.services().stream().map(this::service));
                    case FOLLOW_UP -> followUp();
                    case CAME -> came();
                    case REFERRALS -> names.centres().stream().map(it -> referrals(Part.REFERRALS, it));
                    case REFERRAL_NEEDS -> pairs().map(it -> referrals(Part.REFERRAL_NEED, it));
                });
    }

    private Stream<Line> uptake(Part part, Stream<Named> lines) {
        return lines.map(it -> {
            var count = count(part, it.key());
            return new Line(
                    it.name(),
                    count.approached(),
                    count.wanted(),
                    List.of(
                            rule.count(count.approached()),
                            rule.count(count.wanted()),
                            rule.percent(count.wanted(), count.approached())));
        });
    }

    private Stream<Line> shares(Part part, Enum<?>... constants) {
        var sum = sum(part);
        return Arrays.stream(constants).map(it -> share(part, new Named(it.name(), Words.of(it)), sum));
    }

    private Line share(Part part, Named it, int of) {
        var number = count(part, it.key()).number();
        return new Line(it.name(), number, 0, List.of(rule.count(number), rule.percent(number, of)));
    }

    /// Of those who want support; who wants none needs none.
    private Stream<Line> followUp() {
        return shares(
                Part.FOLLOW,
                FollowUp.DUE,
                FollowUp.CONTACTED,
                FollowUp.NOT_REACHED,
                FollowUp.DECLINED_NOW,
                FollowUp.NO_WAY);
    }

    private Stream<Line> came() {
        var sum = sum(Part.CAME);
        var notAsked =
                new Named(NOT_ASKED, Words.find("custody.figures.not-asked").orElse(NOT_ASKED));
        return Stream.concat(shares(Part.CAME, CameOf.values()), Stream.of(share(Part.CAME, notAsked, sum)));
    }

    private Line service(Named it) {
        var given = count(Part.SERVICE, it.key()).number();
        var went = count(Part.WENT, it.key()).number();
        return new Line(it.name(), given, went, List.of(rule.count(given), rule.count(went)));
    }

    private Line referrals(Part part, Named it) {
        var number = count(part, it.key()).number();
        return new Line(it.name(), number, 0, List.of(rule.count(number)));
    }

    private Stream<Named> pairs() {
        BiFunction<Named, Named, Named> pair =
                (centre, need) -> new Named(centre.key() + " " + need.key(), centre.name() + ": " + need.name());
        return names.centres().stream().flatMap(centre -> names.needs().stream().map(need -> pair.apply(centre, need)));
    }

    private static Stream<Named> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(it -> new Named(String.valueOf(it.getValue()), it.getDisplayName(TextStyle.FULL, Locale.UK)));
    }

    /// From the first in which anybody was met to the last.
    private Stream<Named> hours() {
        var met = IntStream.range(0, HOURS)
                .filter(it -> count(Part.HOUR, String.valueOf(it)).number() > 0)
                .summaryStatistics();
        return IntStream.range(0, HOURS)
                .filter(it -> isRounded() || it >= met.getMin() && it <= met.getMax())
                .mapToObj(it -> new Named(String.valueOf(it), String.format(Locale.UK, "%02d:00", it)));
    }

    /// As they are told: the true order of two that are told alike would say more.
    private Stream<Line> mostFirst(Stream<Line> lines) {
        return lines.sorted(
                Comparator.comparing((Line it) -> -rule.drawn(it.number())).thenComparing(Line::label));
    }

    private Headline headline(String code, String told, Integer... of) {
        return new Headline(code, told, Arrays.stream(of).map(rule::count).toList());
    }

    private Count all() {
        return count(Part.ALL, "");
    }

    private Count count(Part part, String key) {
        return counts.getOrDefault(part, Map.of()).getOrDefault(key, Count.NOBODY);
    }

    private int sum(Part part) {
        return counts.getOrDefault(part, Map.of()).values().stream()
                .mapToInt(Count::number)
                .sum();
    }

    private int kinds(Part part) {
        return counts.getOrDefault(part, Map.of()).size();
    }
}
