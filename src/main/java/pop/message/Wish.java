package pop.message;

import org.jspecify.annotations.Nullable;
import pop.delivery.Message.Way;

import java.util.UUID;

/// How a person wants to be told things, as they said last.
///
/// @param way SMS, MAIL or LETTER; null: they want no messages
/// @param value the number or e-mail address they chose, as it stands on their record; null for letters
/// @param address the address they chose for letters
/// @param anothers they said that it may be used although it is somebody else's
/// @param sayTime whether a message may say the time of an appointment
record Wish(
        UUID id,
        @Nullable Way way,
        @Nullable String value,
        @Nullable UUID address,
        boolean anothers,
        Hours hours,
        String language,
        boolean sayTime) {

    static final String NONE = "NONE";
    static final String ENGLISH = "English";
}
