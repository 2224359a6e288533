package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.overdose.NotificationId;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// An overdose that a human confirmed was this person's. Nothing of the notification is kept but its id.
///
/// @param holder the agency that told of it
/// @param doneBy who said what was done
record Overdose(
        OverdoseId id,
        NotificationId notification,
        PersonId person,
        AgencyId holder,
        Instant happenedAt,
        Instant confirmedAt,
        @Nullable Instant takenBackAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        String doneNote) {

    /// So long it is shown on every page of theirs, and puts them at risk.
    static final Duration RECENT = Duration.ofDays(90);

    /// The same notification about the same person is the same overdose.
    static OverdoseId id(NotificationId notification, PersonId person) {
        var known = notification.toString() + person;
        return new OverdoseId(UUID.nameUUIDFromBytes(known.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    boolean stands() {
        return takenBackAt == null;
    }

    boolean isRecent(Instant now) {
        return stands() && happenedAt.plus(RECENT).isAfter(now);
    }
}
