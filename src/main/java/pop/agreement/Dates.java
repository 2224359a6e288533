package pop.agreement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// From when to when an agreement may open anything.
///
/// @param endsOn the first day it does not stand any more
/// @param graceDays so long after its review date it still stands
record Dates(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate endsOn,
        int graceDays) {

    /// Who keeps agreements is told so long before one has to be looked at again.
    static final int WARNED_AHEAD = 60;

    static Dates none() {
        return new Dates(null, null, null, 0);
    }

    /// The first day on which it opens nothing any more; none while it has no review date and no end.
    Optional<LocalDate> over() {
        var review = reviewOn == null ? null : reviewOn.plusDays(graceDays + 1L);
        return Stream.of(Optional.ofNullable(review), Optional.ofNullable(endsOn))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    boolean overOn(LocalDate day) {
        return over().filter(over -> !over.isAfter(day)).isPresent();
    }

    boolean beginsAfter(LocalDate day) {
        return startsOn != null && startsOn.isAfter(day);
    }

    /// Until when it has to be looked at again: its review date, or its end if that comes first.
    Optional<LocalDate> due() {
        return Stream.of(Optional.ofNullable(reviewOn), Optional.ofNullable(endsOn))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    boolean dueSoon(LocalDate today) {
        return due().filter(due -> !today.isBefore(due.minusDays(WARNED_AHEAD))).isPresent();
    }

    /// "in 12 days", "today", "3 days ago"
    String dueIn(LocalDate today) {
        return due().map(due -> {
                    var days = ChronoUnit.DAYS.between(today, due);
                    return days == 0
                            ? "today"
                            : days > 0
                                    ? "in " + pop.web.When.count(days, "day")
                                    : pop.web.When.count(-days, "day") + " ago";
                })
                .orElse("");
    }
}
