package pop.participation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One thing that was explained or answered.
///
/// @param id the same on every record of the person
/// @param notice what was explained
/// @param language in which, with or without an interpreter
/// @param reason why they were not asked
record Fact(
        UUID id,
        FactKind kind,
        Instant happenedAt,
        @Nullable UUID notice,
        String language,
        @Nullable Boolean interpreter,
        @Nullable How how,
        @Nullable NotAsked reason,
        String note) {

    static Fact explained(UUID id, Instant at, UUID notice, String language, boolean interpreter, How how) {
        return new Fact(id, FactKind.EXPLAINED, at, notice, language, interpreter, how, null, "");
    }

    static Fact answered(UUID id, FactKind kind, Instant at, @Nullable NotAsked reason, String note) {
        return new Fact(id, kind, at, null, "", null, null, reason, note);
    }
}
