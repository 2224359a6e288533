package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// On which days, in the words of RFC 5545: `freq`, `interval`, `byday` and others. We hold days of each week, and the
/// first to fifth or last such day of a month.
///
/// @param weekdays 1 is Monday
/// @param nth of a month; null: of each week
/// @param known false: it recurs in a way we cannot hold
record Recurrence(List<Integer> weekdays, @Nullable Integer nth, boolean known) {

    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> NAMES =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> MORE = List.of("bymonthday", "byweekno", "byyearday", "bysetpos", "count");
    private static final Map<Integer, String> ORDINALS =
            Map.of(1, "first", 2, "second", 3, "third", 4, "fourth", 5, "fifth", -1, "last", -2, "last but one");

    private static final Recurrence NONE = new Recurrence(List.of(), null, true);
    private static final Recurrence UNKNOWN = new Recurrence(List.of(), null, false);

    private record Day(@Nullable Integer nth, int weekday) {}

    /// Takes out of a record what it holds, and leaves in it what it cannot.
    static Recurrence of(Told told) {
        var found = find(told);
        if (!found.known()) {
            told.found(Found.RECURRENCE, "byday", plain(told));
        } else if (!found.weekdays().isEmpty()) {
            told.leave("freq", "interval", "byday");
        }
        return found;
    }

    /// As a row has it.
    static Recurrence of(JsonNode row) {
        var weekdays = new ArrayList<Integer>();
        row.path("weekdays").forEach(day -> weekdays.add(day.intValue()));
        var nth = row.path("nth");
        return new Recurrence(weekdays, nth.isNumber() ? nth.intValue() : null, true);
    }

    void into(ObjectNode row) {
        var days = row.putArray("weekdays");
        weekdays.forEach(days::add);
        row.put("nth", nth);
    }

    void write(ObjectNode out) {
        if (!weekdays.isEmpty()) {
            out.put("freq", nth == null ? "WEEKLY" : "MONTHLY");
            out.put(
                    "byday",
                    weekdays.stream()
                            .map(day -> (nth == null ? "" : nth) + CODES.get(day - 1))
                            .collect(Collectors.joining(",")));
        }
    }

    /// Of what could not be held, for people to read.
    static String inWords(JsonNode record) {
        var freq = record.path("freq").asString("").strip().toUpperCase(Locale.ROOT);
        var interval = record.path("interval").asString("").strip();
        var unit = freq.equals("MONTHLY") ? "month" : freq.equals("WEEKLY") || freq.isEmpty() ? "week" : "";
        boolean each = interval.isEmpty() || interval.equals("1");
        var often = unit.isEmpty() ? freq : each ? "every " + unit : "every " + interval + " " + unit + "s";
        var days = days(record.path("byday").asString(""));
        var opens = record.path("opens_at").asString("");
        var closes = record.path("closes_at").asString("");
        var parts = Stream.of(
                        days == null ? record.path("byday").asString("") : names(days),
                        record.has("bymonthday")
                                ? "on days " + record.path("bymonthday").asString("") + " of the month"
                                : "",
                        opens.isEmpty() || closes.isEmpty() ? "" : opens + " to " + closes)
                .filter(part -> !part.isBlank())
                .toList();
        boolean says = Stream.of("freq", "byday", "bymonthday").anyMatch(record::has);
        var words = Stream.concat(Stream.of(often), parts.stream()).collect(Collectors.joining(", "));
        return says ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : "";
    }

    private static Recurrence find(Told told) {
        var freq = told.peek("freq").toUpperCase(Locale.ROOT);
        var interval = told.peek("interval");
        var days = days(told.peek("byday"));
        boolean more = MORE.stream().anyMatch(told::has);
        if (freq.isEmpty() && days != null && days.isEmpty() && !more) {
            return NONE;
        }
        boolean each = interval.isEmpty() || interval.matches("1(\\.0+)?");
        if (days == null || more || !each) {
            return UNKNOWN;
        }
        return switch (freq) {
            case "", "WEEKLY" -> weekly(told, days);
            case "DAILY" -> days.isEmpty() ? new Recurrence(everyDay(), null, true) : weekly(told, days);
            case "MONTHLY" -> monthly(days);
            default -> UNKNOWN;
        };
    }

    private static List<Integer> everyDay() {
        return IntStream.rangeClosed(1, CODES.size()).boxed().toList();
    }

    /// Without days it is the weekday of the first time (RFC 5545, 3.3.10).
    private static Recurrence weekly(Told told, List<Day> days) {
        if (days.isEmpty()) {
            try {
                var first = LocalDate.parse(told.peek("dtstart"));
                return new Recurrence(List.of(first.getDayOfWeek().getValue()), null, true);
            } catch (DateTimeException _) {
                return UNKNOWN;
            }
        }
        return days.stream().allMatch(day -> day.nth() == null) ? of(days, null) : UNKNOWN;
    }

    private static Recurrence monthly(List<Day> days) {
        var nth = days.isEmpty() ? null : days.getFirst().nth();
        boolean held = nth != null
                && (nth >= 1 && nth <= 5 || nth == -1)
                && days.stream().allMatch(day -> Objects.equals(day.nth(), nth));
        return held ? of(days, nth) : UNKNOWN;
    }

    private static Recurrence of(List<Day> days, @Nullable Integer nth) {
        return new Recurrence(
                days.stream().map(Day::weekday).distinct().sorted().toList(), nth, true);
    }

    /// Null when something else stands there.
    private static @Nullable List<Day> days(String byday) {
        var all = new ArrayList<Day>();
        for (var part : byday.toUpperCase(Locale.ROOT).split(",")) {
            var match = DAY.matcher(part.strip());
            if (match.matches()) {
                var nth = match.group(1) == null ? null : Integer.valueOf(match.group(1));
                all.add(new Day(nth, CODES.indexOf(match.group(2)) + 1));
            } else if (!part.isBlank()) {
                return null;
            }
        }
        return all;
    }

    private static String names(List<Day> days) {
        return days.stream()
                .map(day -> (day.nth() == null ? "" : ORDINALS.getOrDefault(day.nth(), day.nth() + ".") + " ")
                        + NAMES.get(day.weekday() - 1))
                .collect(Collectors.joining(", "));
    }

    private static String plain(Told told) {
        return Stream.of("freq", "interval", "byday", "bymonthday")
                .filter(told::has)
                .map(field -> field + " " + told.peek(field))
                .collect(Collectors.joining(", "));
    }
}
