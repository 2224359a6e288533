package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// A meeting that comes again, by the clock in Glasgow: ten o'clock is ten o'clock in summer and in winter. Where the
/// clocks change over it, a time that does not exist is an hour later and one that comes twice is the first.
///
/// @param follows the series it took the place of
/// @param workers who go along; nobody for the person's own meeting
record Series(
        SeriesId id,
        PersonId person,
        @Nullable EngagementId spell,
        AgencyId holder,
        String category,
        @Nullable SeriesId follows,
        Rhythm rhythm,
        Hours hours,
        Arrangement what,
        List<WorkerId> workers,
        TeamId team,
        boolean tell,
        @Nullable Instant endedAt,
        int version) {

    record Hours(LocalTime begins, int minutes) {}

    Span on(LocalDate day) {
        var begins = day.atTime(hours.begins()).atZone(When.LONDON).toInstant();
        return new Span(begins, begins.plus(Duration.ofMinutes(hours.minutes())));
    }

    /// The same, if it is what the page showed on which somebody decided.
    ///
    /// @throws Refused when it has changed since
    Series seenAs(int shown) {
        if (shown != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    boolean hasEnded(LocalDate today) {
        return endedAt != null || (rhythm.last() != null && rhythm.last().isBefore(today));
    }

    /// "Every 2 weeks on Tuesday and Thursday, 10:00 to 11:00"
    String words() {
        return rhythm.words() + ", " + hours.begins() + " to " + hours.begins().plusMinutes(hours.minutes());
    }

    /// The same occurrence has the same id, whoever makes it.
    Appointment occurrence(LocalDate day) {
        var name = (id + " " + day).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Appointment(
                new AppointmentId(UUID.nameUUIDFromBytes(name)),
                person,
                holder,
                category,
                AppointmentStatus.SCHEDULED,
                on(day),
                what,
                workers.isEmpty() ? null : workers.getFirst(),
                tell,
                id,
                0,
                1);
    }
}
