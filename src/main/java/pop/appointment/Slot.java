package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// When an appointment is to be, read from what was typed. What the clock on the wall leaves open is asked, never
/// guessed.
sealed interface Slot {

    /// It is this time.
    record Agreed(Span span) implements Slot {}

    /// The clocks go back: this time comes twice that night.
    record Twice(LocalDateTime at) implements Slot {}

    /// It cannot be: the field it is about, and why.
    record Unclear(String field, String why) implements Slot {}

    /// As typed.
    ///
    /// @param day "Tue", "tomorrow", "24 Nov"; may hold the time as well: "Tue 2pm"
    /// @param time "14:00", "2pm"
    /// @param length "45 minutes", "1 hour", "until 15:30"; empty for the usual
    /// @param clock which of two, where the time comes twice
    record Typed(String day, String time, String length, Clocks clock) {}

    /// Before or after the clocks go back.
    enum Clocks {
        NOT_SAID,
        SUMMER,
        WINTER
    }

    static Slot read(Typed typed, Instant now) {
        return switch (TypedMoment.toCome(typed.day(), clock(typed.time()), now)) {
            case TypedMoment.At it -> within(it.instant(), typed.length(), now);
            case TypedMoment.Skipped it -> new Unclear("time", gap(it.at()));
            case TypedMoment.Unread it -> unread(typed, it.day());
            case TypedMoment.Twice it ->
                switch (typed.clock()) {
                    case NOT_SAID -> new Twice(it.at());
                    case SUMMER -> within(it.first(), typed.length(), now);
                    case WINTER -> within(it.second(), typed.length(), now);
                };
        };
    }

    /// A bare number is an hour of the working day; what could be either half of the day stays as it is, and is asked.
    static String clock(String typed) {
        var isHour = typed.matches("\\d{1,2}") && Integer.parseInt(typed) >= 8 && Integer.parseInt(typed) < 24;
        return isHour ? typed + ":00" : typed;
    }

    private static Slot unread(Typed typed, @Nullable LocalDate day) {
        if (typed.day().isBlank()) {
            return new Unclear("day", "Enter a day. Try: tomorrow, Tue, 24 Nov");
        }
        if (day == null) {
            return new Unclear("day", "This is not a day we can read. Try: tomorrow, Tue, 24 Nov, 24 Nov 2pm");
        }
        return new Unclear(
                "time",
                typed.time().isBlank()
                        ? "Enter a time. Try: 14:00 or 2pm"
                        : "This is not a time we can read. Try: 14:00 or 2pm");
    }

    private static String gap(LocalDateTime at) {
        var after = at.plusHours(1).toLocalTime();
        return "The clocks go forward that night: " + at.toLocalTime() + " does not exist on "
                + When.day(at.toLocalDate()) + ". Is it to be " + after + "?";
    }

    private static Slot within(Instant begins, String length, Instant now) {
        var local = begins.atZone(When.LONDON);
        var day = local.toLocalDate();
        var today = When.dayOf(now);
        if (day.isBefore(today.minusDays(7))) {
            return new Unclear(
                    "day", When.day(day) + " is more than a week ago. What happened then is written down as a contact");
        }
        if (day.isAfter(today.plusYears(2))) {
            return new Unclear("day", When.day(day) + " is more than two years away. Check the year");
        }
        return Lasting.read(length, local.toLocalTime())
                .<Slot>map(lasts -> new Agreed(new Span(begins, lasts.end(begins))))
                .orElseGet(() -> new Unclear(
                        "length", "This is not a length we can read. Try: 45, 1 hour, until 15:30; a day at most"));
    }
}
