package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedClock;
import pop.web.TypedDay;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// How a meeting comes again, as typed.
///
/// @param step every so many weeks or months
/// @param days of the week; one of them for a monthly meeting
/// @param first the day from which on
/// @param ends a day, or how many times; empty: until it is ended
/// @param except days on which it is not held, one a line or with commas
record RepeatForm(
        Rhythm.@Nullable Every every,
        @Nullable String step,
        @Nullable List<DayOfWeek> days,
        @Nullable Integer nth,
        @Nullable String first,
        @Nullable String begins,
        @Nullable String lasts,
        @Nullable String ends,
        @Nullable String except) {

    private static final int MOST_STEP = 12;
    private static final int MOST_TIMES = 500;

    static RepeatForm empty() {
        return new RepeatForm(Rhythm.Every.WEEKLY, "1", List.of(), 1, null, null, null, null, null);
    }

    static RepeatForm of(Series it, LocalDate from) {
        var rhythm = it.rhythm();
        return new RepeatForm(
                rhythm.every(),
                String.valueOf(rhythm.step()),
                rhythm.days().stream().sorted().toList(),
                rhythm.nth() == null ? Integer.valueOf(1) : rhythm.nth(),
                When.date(from),
                it.hours().begins().toString(),
                it.hours().minutes() + " minutes",
                rhythm.last() == null ? null : When.date(rhythm.last()),
                null);
    }

    /// Days and hours, if nothing is wrong with them.
    record Read(Rhythm rhythm, Series.Hours hours) {}

    Optional<Read> read(Instant now, Problems problems) {
        var chosen = days == null ? Set.<DayOfWeek>of() : Set.copyOf(days);
        if (chosen.isEmpty()) {
            problems.add("days", "Choose the day of the week");
        }
        var monthly = every == Rhythm.Every.MONTHLY;
        if (monthly && chosen.size() > 1) {
            problems.add("days", "Choose one day of the week for a monthly meeting");
        }
        var today = When.dayOf(now);
        var start = day("first", first, today, problems);
        var hours = hours(problems);
        var end = end(start, today, problems);
        var excepted = excepted(today, problems);
        if (!problems.isEmpty() || start == null || hours == null) {
            return Optional.empty();
        }
        var rhythm = new Rhythm(
                monthly ? Rhythm.Every.MONTHLY : Rhythm.Every.WEEKLY,
                step(problems),
                chosen,
                monthly ? Objects.requireNonNullElse(nth, 1) : null,
                start,
                end.last(),
                end.times(),
                excepted);
        return problems.isEmpty() ? Optional.of(new Read(rhythm, hours)) : Optional.empty();
    }

    private int step(Problems problems) {
        var typed = Typed.text(step);
        if (typed.isEmpty()) {
            return 1;
        }
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_STEP) {
            problems.add("step", "Enter a number from 1 to 12");
            return 1;
        }
        return Integer.parseInt(typed);
    }

    private Series.@Nullable Hours hours(Problems problems) {
        var time = TypedClock.read(Slot.clock(Typed.text(begins)))
                .filter(it -> !it.endsDay())
                .map(TypedClock::time);
        if (time.isEmpty()) {
            problems.add("begins", "Enter a time. Try: 14:00 or 2pm");
            return null;
        }
        var lasting = Lasting.read(lasts, time.get());
        if (lasting.isEmpty()) {
            problems.add("lasts", "This is not a length we can read. Try: 45, 1 hour, until 15:30");
            return null;
        }
        return new Series.Hours(time.get(), (int) lasting.get().time().toMinutes());
    }

    private record End(@Nullable LocalDate last, @Nullable Integer times) {}

    private End end(@Nullable LocalDate start, LocalDate today, Problems problems) {
        var typed = Typed.text(ends);
        if (typed.isEmpty()) {
            return new End(null, null);
        }
        var count = typed.replaceFirst("(?i) ?(times|meetings)$", "");
        if (count.matches("\\d{1,3}")) {
            var times = Integer.parseInt(count);
            if (times < 1 || times > MOST_TIMES) {
                problems.add("ends", "Enter how many times, up to 500, or a day");
            }
            return new End(null, times);
        }
        var last = day("ends", typed, today, problems);
        if (last != null && start != null && last.isBefore(start)) {
            problems.add("ends", "It would end before it begins");
        }
        return new End(last, null);
    }

    private Set<LocalDate> excepted(LocalDate today, Problems problems) {
        var found = new HashSet<LocalDate>();
        Arrays.stream(Typed.text(except).split("[\\n,;]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> day("except", text, today, problems))
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, LocalDate today, Problems problems) {
        var day = TypedDay.toCome(typed, today);
        if (day.isEmpty()) {
            problems.add(field, "This is not a day we can read. Try: tomorrow, Tue, 24 Nov");
            return null;
        }
        if (day.get().isBefore(today.minusYears(1)) || day.get().isAfter(today.plusYears(5))) {
            problems.add(field, When.day(day.get()) + " is too far away. Check the year");
            return null;
        }
        return day.get();
    }
}
