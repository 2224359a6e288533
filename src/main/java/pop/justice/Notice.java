package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Word of custody as police handed it in: about a person whose page they see, or by name and date of birth.
///
/// @param team whose triage looks when the house cannot tell who is meant
/// @param since in custody since, or released at
record Notice(
        UUID id,
        NoticeKind kind,
        @Nullable PersonId person,
        TeamId team,
        AgencyId holder,
        AgencyId from,
        String name,
        @Nullable LocalDate born,
        String place,
        Instant since,
        UUID toldBy,
        Instant toldAt,
        Instant expiresAt) {}
