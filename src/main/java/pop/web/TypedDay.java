package pop.web;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days as people type them: "today", "Tue", "in 2 weeks", "24 Nov", "Tue 24th Nov 2026", "24/11/2026". What could be
/// two days is not read, so that it is asked: "next Tue" means different days to different people.
public final class TypedDay {

    private static final Pattern COUNTED = Pattern.compile("(in )?(an?|one|\\d{1,3}) (day|week|month)s?( ago)?");
    private static final int SLIP = 7;

    private TypedDay() {}

    /// Which day is meant where several could be.
    enum Lean {
        PAST,
        TO_COME,
        EITHER
    }

    /// The last such day, today included. One without a year may lie a week ahead, so that a small slip is refused by
    /// the form rather than moved by a year.
    public static Optional<LocalDate> past(@Nullable String typed, LocalDate today) {
        return read(typed, today, Lean.PAST);
    }

    /// The next such day, today included. One without a year may lie a week back, as above.
    public static Optional<LocalDate> toCome(@Nullable String typed, LocalDate today) {
        return read(typed, today, Lean.TO_COME);
    }

    /// The nearest such date; a weekday alone says too little.
    public static Optional<LocalDate> either(@Nullable String typed, LocalDate today) {
        return read(typed, today, Lean.EITHER);
    }

    static Optional<LocalDate> read(@Nullable String typed, LocalDate today, Lean lean) {
        return read(typed, today.atStartOfDay(), LocalTime.MAX, lean);
    }

    /// @param at the time on that day: a weekday to come is a week later when its time has passed today
    static Optional<LocalDate> read(@Nullable String typed, LocalDateTime now, LocalTime at, Lean lean) {
        var today = now.toLocalDate();
        var text = Typed.plain(typed);
        return switch (text) {
            case "today", "this morning", "this afternoon", "this evening", "tonight" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "yesterday" -> Optional.of(today.minusDays(1));
            default ->
                counted(text, today)
                        .or(() -> weekday(text, today, lean)
                                .map(day -> lean == Lean.PAST || day.atTime(at).isAfter(now) ? day : day.plusWeeks(1)))
                        .or(() -> date(text, today, lean));
        };
    }

    /// The moment that stands for a day without a time: its noon, or now when it is today.
    public static Instant noon(LocalDate day, Instant now) {
        return day.equals(When.dayOf(now))
                ? now
                : day.atTime(LocalTime.NOON).atZone(When.LONDON).toInstant();
    }

    private static Optional<LocalDate> counted(String text, LocalDate today) {
        var found = COUNTED.matcher(text);
        if (!found.matches() || (found.group(1) == null) == (found.group(4) == null)) {
            return Optional.empty();
        }
        var number = Character.isDigit(found.group(2).charAt(0)) ? Long.parseLong(found.group(2)) : 1;
        var count = found.group(4) == null ? number : -number;
        return Optional.of(
                switch (found.group(3)) {
                    case "day" -> today.plusDays(count);
                    case "week" -> today.plusWeeks(count);
                    default -> today.plusMonths(count);
                });
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today, Lean lean) {
        var past = lean == Lean.PAST;
        var before = past && text.startsWith("last ");
        var word = text.replaceFirst(past ? "^(on|last) " : "^(on|this|coming) ", "")
                .replaceFirst("^weds$", "wed");
        return Arrays.stream(DayOfWeek.values())
                .filter(_ -> lean != Lean.EITHER && word.length() >= 3)
                .filter(day -> day.name().toLowerCase(Locale.UK).startsWith(word))
                .findFirst()
                .map(day -> today.with(
                        before
                                ? TemporalAdjusters.previous(day)
                                : past ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day)));
    }

    /// "Tue 24th Nov" is the 24th, whatever its weekday.
    private static Optional<LocalDate> date(String text, LocalDate today, Lean lean) {
        var plain = text.replaceFirst("^(on )?((mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} )?(?=\\d)", "")
                .replaceFirst("(?<=\\d)(st|nd|rd|th)( of)?\\b", "");
        return When.typed(plain).or(() -> withoutYear(plain, today, lean));
    }

    private static Optional<LocalDate> withoutYear(String plain, LocalDate today, Lean lean) {
        var thisYear = in(today.getYear(), plain);
        return switch (lean) {
            case TO_COME ->
                thisYear.filter(Predicate.not(today.minusDays(SLIP)::isAfter))
                        .or(() -> in(today.getYear() + 1, plain))
                        .or(() -> thisYear);
            case PAST ->
                thisYear.filter(Predicate.not(today.plusDays(SLIP)::isBefore))
                        .or(() -> in(today.getYear() - 1, plain))
                        .or(() -> thisYear);
            case EITHER ->
                Stream.of(-1, 0, 1)
                        .map(years -> in(today.getYear() + years, plain))
                        .flatMap(Optional::stream)
                        .filter(day -> !day.isBefore(today.minusMonths(6)) && day.isBefore(today.plusMonths(6)))
                        .findFirst();
        };
    }

    private static Optional<LocalDate> in(int year, String plain) {
        return When.typed(plain + " " + year);
    }
}
