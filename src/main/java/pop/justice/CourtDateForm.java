package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.person.PersonId;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// A court date as it is typed.
///
/// @param id made with the form, so that sending it twice records once
/// @param court one of those offered, or empty when `other` names it
record CourtDateForm(
        @Nullable UUID id,
        @Nullable String court,
        @Nullable String other,
        @Nullable String day,
        @Nullable String time,
        @Nullable Diet diet,
        @Nullable Sure sure,
        @Nullable String toldBy,
        @Nullable Boolean remind) {

    private static final int LINE = 200;
    private static final int YEARS = 3;

    static CourtDateForm empty(UUID id) {
        return new CourtDateForm(id, null, null, null, null, null, null, null, null);
    }

    /// What was typed; null when something of it cannot be.
    @Nullable
    CourtDate read(PersonId person, AgencyId holder, Instant now, Problems problems) {
        var where = Typed.text(court).isEmpty() ? Typed.text(other) : Typed.text(court);
        if (where.isEmpty()) {
            problems.add("court", "Choose the court, or name it");
        }
        Typed.atMost(problems, "other", where, LINE);
        var at = at(day, time, now, problems);
        check(problems);
        return !problems.isEmpty() || at == null
                ? null
                : new CourtDate(
                        new CourtDateId(Objects.requireNonNull(id)),
                        person,
                        holder,
                        where,
                        at,
                        Objects.requireNonNull(diet),
                        Objects.requireNonNull(sure),
                        Typed.text(toldBy),
                        Boolean.TRUE.equals(remind),
                        null,
                        CourtDateStatus.EXPECTED,
                        1);
    }

    private void check(Problems problems) {
        if (diet == null) {
            problems.add("diet", "Choose what it is for; not known is an answer too");
        }
        if (sure == null) {
            problems.add("sure", "Choose how it is known");
        }
        Typed.atMost(problems, "toldBy", toldBy, LINE);
    }

    /// A day and a time of court; null, with a problem, when they are none.
    static @Nullable Instant at(@Nullable String day, @Nullable String time, Instant now, Problems problems) {
        var at =
                TypedMoment.toCome(day, time, now).told("day", "time", problems).orElse(null);
        if (at != null && When.dayOf(at).isAfter(When.dayOf(now).plusYears(YEARS))) {
            problems.add("day", "Check the year");
        }
        return at;
    }
}
