package pop.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One thing to know before meeting a person, as the view `timeline.detail` has it.
///
/// @param part NAME, ADDRESS, CHANNEL or SAFETY
/// @param kind of name, of address, of channel; the referral's reference for SAFETY
/// @param until when it ended or ends, if ever
/// @param recordedBy the worker who told it; none when it came by a link or a spreadsheet
record Detail(
        UUID personId,
        Part part,
        String kind,
        String text,
        String note,
        String whose,
        Answer mayText,
        Answer mayLeaveMessage,
        Answer maySayWho,
        boolean used,
        Instant recordedAt,
        @Nullable Instant until,
        @Nullable String recordedBy) {

    enum Part {
        NAME,
        ADDRESS,
        CHANNEL,
        SAFETY
    }

    enum Answer {
        YES,
        NO,
        NOT_ASKED
    }

    boolean isNow(Instant now) {
        return until == null || until.isAfter(now);
    }
}
