package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// When a service is open, by the clock on the wall in Glasgow. What closes at or before it opens closes the day after.
///
/// @param at where; null: wherever the service is
/// @param weekdays none: only the description tells
/// @param nth of a month: 1 the first such weekday, -1 the last; null: each
public record Hours(
        UUID id,
        @Nullable UUID at,
        SortedSet<DayOfWeek> weekdays,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable Integer nth,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String description) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final List<String> NTH = List.of("First", "Second", "Third", "Fourth", "Fifth");
    private static final int WEEK = 7;
    /// From three days on they are called by the first and the last.
    private static final int RUN = 3;

    public Hours {
        weekdays = new TreeSet<>(weekdays);
    }

    /// "Monday to Friday, 09:00 to 17:00": one line for all days with the same hours, in the order of the week.
    public static List<String> said(Collection<Hours> hours) {
        var together = new LinkedHashMap<Hours, SortedSet<DayOfWeek>>();
        for (var it : hours) {
            together.computeIfAbsent(it.on(new TreeSet<>()), _ -> new TreeSet<>())
                    .addAll(it.weekdays());
        }
        var lines = new ArrayList<Hours>();
        together.forEach((it, days) -> lines.add(it.on(days)));
        return lines.stream().map(Hours::said).toList();
    }

    /// Without which row it is.
    private Hours on(SortedSet<DayOfWeek> days) {
        return new Hours(new UUID(0, 0), at, days, opens, closes, nth, from, until, description);
    }

    String said() {
        var parts = new ArrayList<String>();
        if (!weekdays.isEmpty() || opens != null) {
            parts.add(days());
        }
        if (opens != null && closes != null) {
            parts.add(clocks(opens, closes));
        }
        if (from != null && until != null) {
            parts.add(When.date(from) + " to " + When.date(until));
        } else if (from != null) {
            parts.add("from " + When.date(from));
        } else if (until != null) {
            parts.add("until " + When.date(until));
        }
        var line = String.join(", ", parts);
        return description.isBlank() ? line : line.isEmpty() ? description : line + " (" + description + ")";
    }

    private String days() {
        if (nth != null) {
            return (nth < 0 ? "Last" : NTH.get(nth - 1)) + " " + named() + " of the month";
        }
        return weekdays.isEmpty() || weekdays.size() == WEEK ? "Every day" : named();
    }

    private String named() {
        var runs = new ArrayList<String>();
        var run = new ArrayList<DayOfWeek>();
        for (var day : weekdays) {
            if (!run.isEmpty() && run.getLast().plus(1) != day) {
                runs.addAll(called(run));
                run.clear();
            }
            run.add(day);
        }
        runs.addAll(called(run));
        return runs.size() == 1
                ? runs.getFirst()
                : String.join(", ", runs.subList(0, runs.size() - 1)) + " and " + runs.getLast();
    }

    private static List<String> called(List<DayOfWeek> run) {
        return run.size() < RUN
                ? run.stream().map(Hours::called).toList()
                : List.of(called(run.getFirst()) + " to " + called(run.getLast()));
    }

    private static String called(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String clocks(LocalTime opens, LocalTime closes) {
        if (opens.equals(closes)) {
            return opens.equals(LocalTime.MIDNIGHT)
                    ? "day and night"
                    : CLOCK.format(opens) + " to the same time next day";
        }
        var closing = closes.equals(LocalTime.MIDNIGHT)
                ? "midnight"
                : CLOCK.format(closes) + (closes.isBefore(opens) ? " the next morning" : "");
        return CLOCK.format(opens) + " to " + closing;
    }
}
