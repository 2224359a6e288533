package pop.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people say of each kind of worker (`feedback.figures`), through the gate: a year together with its
/// quarters, and what is left of the year beside the quarters that are told.
@Component
class Voices {

    private static final List<String> QUESTIONS = List.of("LISTENED", "TRUSTED");
    private static final Set<String> GOOD = Set.of("ALWAYS", "MOSTLY");
    private static final Set<String> NO_ANSWER = Set.of("DECLINED", "NOT_ASKED");

    private final JdbcClient sql;
    private final Gate gate;

    Voices(JdbcClient sql, Gate gate) {
        this.sql = sql;
        this.gate = gate;
    }

    /// @param said how many said something of them
    /// @param listened always or mostly listened to, of those who answered
    /// @param trusted could always or mostly trust them, of those who answered
    record Voice(String worker, Told said, Told listened, Told trusted) {

        static String percent(Told told) {
            return told instanceof Told.Shown(int share) ? share + "%" : told.words();
        }
    }

    private record Said(
            LocalDate fromOn, LocalDate untilOn, String worker, String question, String answer, int number) {}

    /// Of a quarter or a financial year; of other spans nothing is told, since parts of them could be taken from
    /// each other.
    List<Voice> of(Span span, LocalDate today) {
        if (!span.isYear() && !span.isQuarter()) {
            return List.of();
        }
        var spans = Edition.spans(Span.yearOf(span.from()), today);
        var said = said(spans);
        var published = gate.publish(counts(said));
        return said.stream()
                .filter(it -> span.equals(new Span(it.fromOn(), it.untilOn()))
                        && it.question().equals("ALL"))
                .map(Said::worker)
                .sorted()
                .map(worker -> voice(published, span.code() + " " + worker, worker))
                .toList();
    }

    private static Voice voice(Published published, String key, String worker) {
        return new Voice(
                Words.find("WorkerKind." + worker).orElse(worker),
                published.number(key),
                published.percent(key + " good LISTENED", key + " answered LISTENED"),
                published.percent(key + " good TRUSTED", key + " answered TRUSTED"));
    }

    private List<Said> said(List<Span> spans) {
        return sql.sql("""
                        select s.from_on, s.until_on, f.worker, f.question, f.answer, f.number
                          from unnest(:from::date[], :until::date[]) s (from_on, until_on)
                         cross join lateral feedback.figures(s.from_on, s.until_on) f
                        """)
                .param("from", spans.stream().map(it -> it.from().toString()).toArray(String[]::new))
                .param("until", spans.stream().map(it -> it.until().toString()).toArray(String[]::new))
                .query(Said.class)
                .list();
    }

    private static Counts counts(List<Said> said) {
        var numbers = new HashMap<String, Integer>();
        var quarters = new HashMap<String, List<String>>();
        for (var it : said) {
            var span = new Span(it.fromOn(), it.untilOn());
            for (var what : what(it)) {
                var key = span.code() + " " + it.worker() + what;
                if (numbers.merge(key, it.number(), Integer::sum).equals(it.number()) && span.isQuarter()) {
                    quarters.computeIfAbsent(
                                    Span.yearOf(span.from()).code() + " " + it.worker() + what, _ -> new ArrayList<>())
                            .add(key);
                }
            }
        }
        var builder = Counts.builder();
        numbers.forEach(builder::cell);
        numbers.keySet().forEach(it -> shares(builder, it));
        quarters.forEach((year, parts) ->
                rest(builder, numbers, year, parts.stream().distinct().toList()));
        return builder.build();
    }

    /// Under which numbers an answer counts.
    private static List<String> what(Said it) {
        if (it.question().equals("ALL")) {
            return List.of("");
        }
        if (!QUESTIONS.contains(it.question()) || NO_ANSWER.contains(it.answer())) {
            return List.of();
        }
        var answered = " answered " + it.question();
        return GOOD.contains(it.answer()) ? List.of(answered, " good " + it.question()) : List.of(answered);
    }

    private static void shares(Counts.Builder builder, String key) {
        if (key.contains(" good ")) {
            builder.part(key, key.replace(" good ", " answered "));
        } else if (key.contains(" answered ")) {
            builder.part(key, key.substring(0, key.indexOf(" answered ")));
        }
    }

    /// Quarters in which too few spoke are in no figure; what the year has beside the others, a reader can work
    /// out.
    private static void rest(Counts.Builder builder, Map<String, Integer> numbers, String year, List<String> quarters) {
        var whole = numbers.get(year);
        if (whole == null) {
            return;
        }
        int rest = whole
                - quarters.stream().mapToInt(it -> numbers.getOrDefault(it, 0)).sum();
        if (rest >= 0) {
            var parts = new ArrayList<>(quarters);
            parts.add(year + " in other quarters");
            builder.rest(parts.getLast(), rest).sum(year, parts);
        }
    }
}
