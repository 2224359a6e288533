package pop.appointment;

import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When an appointment is to be, read from what was typed. What the clock on the wall leaves open is asked, never
/// guessed.
sealed interface Slot {

    /// It is this time.
    record Agreed(Span span) implements Slot {}

    /// The clocks go back: this time comes twice that night.
    record Twice(LocalDateTime at) implements Slot {}

    /// It cannot be: the field it is about, and why.
    record Unclear(String field, String why) implements Slot {}

    Duration LENGTH = Duration.ofMinutes(45);

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
        var today = now.atZone(When.LONDON).toLocalDateTime();
        var moment = Clocktime.moment(typed.day(), typed.time(), today);
        if (moment.isEmpty()) {
            return unread(typed, today);
        }
        var local = moment.get();
        var offsets = When.LONDON.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return new Unclear("time", gap(local));
        }
        if (offsets.size() > 1 && typed.clock() == Clocks.NOT_SAID) {
            return new Twice(local);
        }
        var begins = local.toInstant(offsets.get(typed.clock() == Clocks.WINTER ? offsets.size() - 1 : 0));
        return within(begins, local, typed.length(), now);
    }

    private static Slot unread(Typed typed, LocalDateTime today) {
        if (typed.day().isBlank()) {
            return new Unclear("day", "Enter a day. Try: tomorrow, Tue, 24 Nov");
        }
        if (Clocktime.day(typed.day(), today, LocalTime.MAX).isPresent()) {
            return new Unclear(
                    "time",
                    typed.time().isBlank()
                            ? "Enter a time. Try: 14:00 or 2pm"
                            : "This is not a time we can read. Try: 14:00 or 2pm");
        }
        return new Unclear("day", "This is not a day we can read. Try: tomorrow, Tue, 24 Nov, 24 Nov 2pm");
    }

    private static String gap(LocalDateTime at) {
        var after = at.plusHours(1).toLocalTime();
        return "The clocks go forward that night: " + at.toLocalTime() + " does not exist on "
                + When.day(at.toLocalDate()) + ". Is it to be " + after + "?";
    }

    private static Slot within(Instant begins, LocalDateTime local, String length, Instant now) {
        var today = When.dayOf(now);
        if (local.toLocalDate().isBefore(today.minusDays(7))) {
            return new Unclear(
                    "day",
                    When.day(local.toLocalDate())
                            + " is more than a week ago. What happened then is written down as a contact");
        }
        if (local.toLocalDate().isAfter(today.plusYears(2))) {
            return new Unclear("day", When.day(local.toLocalDate()) + " is more than two years away. Check the year");
        }
        return Clocktime.length(length, local.toLocalTime())
                .<Slot>map(lasts -> new Agreed(new Span(begins, end(begins, local, lasts))))
                .orElseGet(() -> new Unclear(
                        "length", "This is not a length we can read. Try: 45, 1 hour, until 15:30; a day at most"));
    }

    /// An end by the clock is that clock's time, also where the clocks change in between.
    private static Instant end(Instant begins, LocalDateTime local, Clocktime.Lasting lasts) {
        if (!lasts.byTheClock()) {
            return begins.plus(lasts.time());
        }
        var until = local.plus(lasts.time()).atZone(When.LONDON);
        var early = until.withEarlierOffsetAtOverlap().toInstant();
        return early.isAfter(begins) ? early : until.withLaterOffsetAtOverlap().toInstant();
    }

    /// "Tue 24 Nov", as the field would have it again.
    static String typed(LocalDate day) {
        return When.day(day);
    }
}
