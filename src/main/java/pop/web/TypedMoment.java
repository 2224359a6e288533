package pop.web;

import org.jspecify.annotations.Nullable;
import pop.web.TypedDay.Lean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A day and a time as people type them, in one field or in two. What the clocks skip or have twice that night is
/// asked about, never guessed.
public sealed interface TypedMoment {

    record At(Instant instant) implements TypedMoment {}

    /// The clocks go back, and it was not said which of the two.
    ///
    /// @param first in summer time, an hour before `second`
    record Twice(LocalDateTime at, Instant first, Instant second) implements TypedMoment {}

    /// The clocks go forward over it.
    record Skipped(LocalDateTime at) implements TypedMoment {}

    /// One of them at least is null: it could not be read.
    record Unread(@Nullable LocalDate day, @Nullable TypedClock clock) implements TypedMoment {}

    /// From two fields, of which the first may hold both; leaning as [TypedDay#past].
    static TypedMoment past(@Nullable String day, @Nullable String time, Instant now) {
        return read(day, time, now, Lean.PAST);
    }

    /// From two fields, of which the first may hold both; leaning as [TypedDay#toCome]. A weekday is a week later when
    /// its time has passed today.
    static TypedMoment toCome(@Nullable String day, @Nullable String time, Instant now) {
        return read(day, time, now, Lean.TO_COME);
    }

    private static TypedMoment read(@Nullable String day, @Nullable String time, Instant now, Lean lean) {
        if (Typed.text(time).isEmpty()) {
            return read(day, now, lean);
        }
        var clock = TypedClock.read(time).orElse(null);
        return of(day(day, clock, now, lean), clock);
    }

    /// From one field. A time without a day is today's.
    private static TypedMoment read(@Nullable String typed, Instant now, Lean lean) {
        var ending = TypedClock.atEndOf(Typed.text(typed)).orElse(null);
        var alone = day(typed, null, now, lean);
        if (ending == null) {
            return new Unread(alone, null);
        }
        if (ending.before().isEmpty()) {
            // "9.10" is a date as well
            return alone == null ? of(When.dayOf(now), ending.clock()) : new Unread(null, null);
        }
        return of(day(ending.before(), ending.clock(), now, lean), ending.clock());
    }

    /// When something happened, from one field: nothing typed, or "now", is now.
    static TypedMoment happened(@Nullable String typed, Instant now) {
        return switch (Typed.plain(typed)) {
            case "", "now", "just now" -> new At(now);
            default -> read(typed, now, Lean.PAST);
        };
    }

    /// A moment as it would be typed, so that a form which shows it reads the same one again, to the minute.
    static String typed(Instant at) {
        var local = at.atZone(When.LONDON);
        var twice =
                When.LONDON.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return When.at(at) + (!twice ? "" : local.getOffset().equals(ZoneOffset.UTC) ? " GMT" : " BST");
    }

    /// A day alone stands for its noon, or for now when it is today.
    default TypedMoment orNoon(Instant now) {
        return this instanceof Unread it && it.day() != null ? new At(TypedDay.noon(it.day(), now)) : this;
    }

    /// Empty, with what is wrong at the field it is about, unless it is one moment.
    default Optional<Instant> told(String dayField, String timeField, Problems problems) {
        return switch (this) {
            case At it -> Optional.of(it.instant());
            case Twice _ ->
                asked(
                        problems,
                        timeField,
                        "The clocks go back that night, and this time comes twice: add BST for the first, GMT for the second");
            case Skipped _ ->
                asked(problems, timeField, "The clocks go forward that night, and this time does not come: check it");
            case Unread it -> {
                if (it.day() == null) {
                    problems.add(dayField, "Enter a day such as 24 11 2026, today or tomorrow");
                }
                if (it.clock() == null) {
                    problems.add(timeField, "Enter a time such as 10:00");
                }
                yield Optional.empty();
            }
        };
    }

    /// As `told` for one field, and not later than now.
    default Optional<Instant> passed(String field, Instant now, Problems problems) {
        if (this instanceof Unread) {
            return asked(
                    problems, field, "This is not a time we can read. Try: today 14:30, yesterday 16:00, 3 Nov 11:00");
        }
        var at = told(field, field, problems);
        return at.isPresent() && at.get().isAfter(now)
                ? asked(problems, field, "This is still to come. Write down what has happened")
                : at;
    }

    private static Optional<Instant> asked(Problems problems, String field, String words) {
        problems.add(field, words);
        return Optional.empty();
    }

    private static @Nullable LocalDate day(@Nullable String typed, @Nullable TypedClock clock, Instant now, Lean lean) {
        var at = clock == null || clock.endsDay() ? LocalTime.MAX : clock.time();
        return TypedDay.read(typed, now.atZone(When.LONDON).toLocalDateTime(), at, lean)
                .orElse(null);
    }

    private static TypedMoment of(@Nullable LocalDate day, @Nullable TypedClock clock) {
        if (day == null || clock == null) {
            return new Unread(day, clock);
        }
        var local = day.plusDays(clock.endsDay() ? 1 : 0).atTime(clock.time());
        var offsets = When.LONDON.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return new Skipped(local);
        }
        if (offsets.size() == 1) {
            return new At(local.toInstant(offsets.getFirst()));
        }
        return clock.said() == null
                ? new Twice(local, local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()))
                : new At(local.toInstant(clock.said()));
    }
}
