package pop.timeline;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One record of a person; when records are linked, the main one comes first.
record RecordRow(
        UUID id,
        UUID mainId,
        BirthDate.Precision birthPrecision,
        @Nullable LocalDate birthEarliest,
        @Nullable LocalDate birthLatest,
        String language,
        String interpreter,
        String whatMatters,
        String strengths,
        Instant recordedAt) {

    BirthDate birth() {
        return new BirthDate(birthPrecision, birthEarliest, birthLatest, null);
    }
}
