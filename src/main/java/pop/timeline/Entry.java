package pop.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One thing that happened with a person, as the view `timeline.entry` has it.
///
/// @param what the fact, such as `SUPPORT_PAUSED`
/// @param detail the fact's code: a reason, a section, a way of contact
/// @param other the worker it was about, when that is not the one who recorded it
/// @param recordedBy the worker who recorded it; none when it was a link or the house
/// @param confidential notes for their writer and the team's lead only
/// @param subjectId the referral, spell or contact it belongs to
/// @param record the table it stands in, such as `contact.contact`; none where nobody asks why it is shown
record Entry(
        UUID id,
        UUID personId,
        Instant happenedAt,
        Kind kind,
        String what,
        @Nullable String detail,
        @Nullable String text,
        @Nullable String whose,
        String offered,
        String withWhom,
        @Nullable Integer minutes,
        @Nullable LocalDate until,
        @Nullable String other,
        @Nullable String recordedBy,
        @Nullable String agency,
        UUID subjectId,
        String subject,
        @Nullable String record,
        @Nullable String path,
        @Nullable String confidential) {

    boolean isTold() {
        return what.equals("REFERRAL_TOLD");
    }
}
