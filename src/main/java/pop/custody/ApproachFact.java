package pop.custody;

import java.time.Instant;
import java.util.UUID;

/// What was said of an approach, under an id from where it was tapped.
///
/// @param code the outcome, or what became of a try
record ApproachFact(UUID id, Kind kind, String code, String reason, String note, Instant at) {

    enum Kind {
        OUTCOME,
        ASKED,
        TEXTED,
        TRIED,
        WORKER_ASKED,
        NAME_CORRECTED,
        HANDED_OVER,
        MISTAKEN
    }

    static ApproachFact plain(UUID id, Kind kind, Instant at) {
        return new ApproachFact(id, kind, "", "", "", at);
    }

    static ApproachFact coded(UUID id, Kind kind, Enum<?> code, String note, Instant at) {
        return new ApproachFact(id, kind, code.name(), "", note, at);
    }
}
