package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

/// Hours of a service, as they are typed.
record HoursForm(
        @Nullable List<DayOfWeek> weekdays,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable Integer nth,
        @Nullable String from,
        @Nullable String until,
        @Nullable UUID at,
        @Nullable String description) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static HoursForm empty() {
        return new HoursForm(List.of(), "", "", null, "", "", null, "");
    }

    static HoursForm of(Hours it) {
        return new HoursForm(
                List.copyOf(it.weekdays()),
                it.opens() == null ? "" : CLOCK.format(it.opens()),
                it.closes() == null ? "" : CLOCK.format(it.closes()),
                it.nth(),
                it.from() == null ? "" : When.date(it.from()),
                it.until() == null ? "" : When.date(it.until()),
                it.at(),
                it.description());
    }

    Hours read(UUID id, List<Place> places, Problems problems) {
        var days = weekdays == null ? new TreeSet<DayOfWeek>() : new TreeSet<>(weekdays);
        var words = TypedListing.line(description, "description", problems);
        var first = clock(opens, "opens", problems);
        var last = clock(closes, "closes", problems);
        if ((first == null) != (last == null)) {
            problems.add(first == null ? "opens" : "closes", "Enter both when it opens and when it closes");
        }
        if (first != null && days.isEmpty()) {
            problems.add("weekdays", "Choose the days");
        }
        if (first == null && words.isEmpty()) {
            problems.add("opens", "Enter when it opens, or say it in words below");
        }
        var begins = day(from, "from", problems);
        var ends = day(until, "until", problems);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            problems.add("until", "The last day cannot be before the first");
        }
        var where = places.stream().map(Place::id).filter(it -> it.equals(at)).findFirst();
        return new Hours(id, where.orElse(null), days, first, last, month(problems), begins, ends, words);
    }

    private @Nullable Integer month(Problems problems) {
        if (nth != null && (nth < -1 || nth == 0 || nth > 5)) {
            problems.add("nth", "Choose one of these");
        }
        return nth;
    }

    private static @Nullable LocalTime clock(@Nullable String typed, String field, Problems problems) {
        var text = TypedListing.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        var read = TypedListing.clock(text);
        if (read.isEmpty()) {
            problems.add(field, "Enter a time such as 9:30 or 5pm");
        }
        return read.orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, Problems problems) {
        var text = TypedListing.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        var read = When.typed(text);
        if (read.isEmpty()) {
            problems.add(field, "Enter a day such as 24 12 2026");
        }
        return read.orElse(null);
    }
}
