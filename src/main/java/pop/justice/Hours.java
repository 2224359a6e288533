package pop.justice;

import pop.web.When;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hours that come again every day, or on some days of the week, by the clock in Glasgow. Until not later than from:
/// they
/// run into the next morning and belong to the day they begin on. From and until alike: the whole day round.
///
/// @param days none: every day
record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    Hours {
        days = days.isEmpty() ? Set.of() : Set.copyOf(days);
    }

    /// Once: from an instant until before another.
    record Stretch(Instant from, Instant until) {

        boolean meets(Instant start, Instant end) {
            return start.isBefore(until) && from.isBefore(end);
        }

        boolean lastsNoLongerThan(Instant start, Instant end) {
            return !start.isAfter(from) && !end.isBefore(until);
        }
    }

    /// The first of these hours, on days from first to last, that meets the time between two instants. Nights on which
    /// the clocks change are as long as they can be meant: a warning too many does no harm.
    Optional<Stretch> meets(Instant start, Instant end, LocalDate first, LocalDate last) {
        var stop = end.isAfter(start) ? end : start.plusSeconds(1);
        var day = later(When.dayOf(start).minusDays(1), first);
        var until = When.dayOf(stop).isBefore(last) ? When.dayOf(stop) : last;
        return Stream.iterate(day, it -> !it.isAfter(until), it -> it.plusDays(1))
                .limit(400)
                .filter(it -> days.isEmpty() || days.contains(it.getDayOfWeek()))
                .map(this::on)
                .filter(stretch -> stretch.meets(start, stop))
                .findFirst();
    }

    /// These hours as they begin on a day.
    Stretch on(LocalDate day) {
        var end = until.isAfter(from) ? day : day.plusDays(1);
        return new Stretch(earliest(day.atTime(from)), latest(end.atTime(until)));
    }

    /// "19:00 to 07:00, every day"
    String shown() {
        return from + " to " + until + ", " + shownDays();
    }

    private String shownDays() {
        if (days.isEmpty() || days.size() == 7) {
            return "every day";
        }
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return "Monday to Friday";
        }
        var names = inOrder().map(Hours::name).toList();
        return names.size() == 1
                ? names.getFirst() + "s"
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + names.getLast();
    }

    Stream<DayOfWeek> inOrder() {
        return Arrays.stream(DayOfWeek.values()).filter(days::contains);
    }

    List<String> codes() {
        return inOrder().map(DayOfWeek::name).toList();
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /// Of a time that the clocks skip, the moment they skip; of one that comes twice, the first.
    private static Instant earliest(LocalDateTime local) {
        var rules = When.LONDON.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
    }

    /// Of a time that comes twice, the second; of one that is skipped, that much after it.
    private static Instant latest(LocalDateTime local) {
        var rules = When.LONDON.getRules();
        var offsets = rules.getValidOffsets(local);
        ZoneOffset last = offsets.isEmpty() ? rules.getTransition(local).getOffsetBefore() : offsets.getLast();
        return local.toInstant(last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
