package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.person.PersonId;

import java.time.LocalDate;

/// Something that puts somebody at risk.
///
/// @param until from this day on it stands no longer
/// @param ended somebody said so
record Context(
        ContextId id,
        PersonId person,
        RiskContext context,
        LocalDate since,
        @Nullable LocalDate until,
        String by,
        boolean ended) {

    boolean stands(LocalDate today) {
        return !since.isAfter(today) && !isOver(today);
    }

    boolean isOver(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
