package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// A condition as it is typed. Which fields there are follows from its kind.
///
/// @param id made with the form, so that sending it twice records once
/// @param version of the condition that is varied; null for a new one
record ConditionForm(
        @Nullable UUID id,
        @Nullable ConditionKind kind,
        @Nullable Source source,
        @Nullable String words,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable String areas,
        @Nullable Set<DayOfWeek> days,
        @Nullable String fromTime,
        @Nullable String untilTime,
        @Nullable String since,
        @Nullable String last,
        @Nullable Sure sure,
        @Nullable String toldBy,
        @Nullable String toldOn,
        @Nullable Integer version) {

    static ConditionForm empty(UUID id, ConditionKind kind, LocalDate today) {
        var day = When.date(today);
        return new ConditionForm(
                id, kind, null, null, null, null, null, Set.of(), null, null, day, null, null, null, day, null);
    }

    static ConditionForm of(Condition it, LocalDate today) {
        var terms = it.terms();
        var hours = terms.hours();
        return new ConditionForm(
                it.id().value(),
                terms.kind(),
                terms.source(),
                terms.words(),
                terms.place(),
                terms.postcode(),
                terms.area().shown(),
                hours == null ? Set.of() : hours.days(),
                hours == null ? null : hours.from().toString(),
                hours == null ? null : hours.until().toString(),
                When.date(terms.since()),
                terms.last() == null ? null : When.date(Objects.requireNonNull(terms.last())),
                null,
                null,
                When.date(today),
                it.version());
    }

    ConditionKind chosen() {
        return Objects.requireNonNull(kind);
    }

    List<DayOfWeek> chosenDays() {
        return days == null ? List.of() : List.copyOf(days);
    }

    /// What was typed, as a condition; null when something of it cannot be.
    @Nullable
    Terms read(LocalDate today, Problems problems) {
        return new ConditionReading(this, today, problems).terms();
    }
}
