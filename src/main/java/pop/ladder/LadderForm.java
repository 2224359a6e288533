package pop.ladder;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Typed;

import java.util.UUID;

/// What is typed when somebody begins to look, or hears that they were seen.
///
/// @param id made with the form, so that sending it twice counts once
/// @param note who saw them and where, or what is behind it
record LadderForm(
        @Nullable UUID id, @Nullable Why why, @Nullable String note) {

    UUID fresh() {
        return id == null ? Ids.next() : id;
    }

    String text() {
        return Typed.text(note);
    }
}
