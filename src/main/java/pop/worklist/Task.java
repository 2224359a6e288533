package pop.worklist;

import org.jspecify.annotations.Nullable;
import pop.web.Tone;
import pop.web.When;
import pop.web.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Something that waits, with the promise it should meet.
///
/// @param name the person's, as it is used or was told; blank when nobody knows it
/// @param owner whose it is; none while it is the whole team's
/// @param since when the waiting began
record Task(
        Reason kind,
        UUID subjectId,
        @Nullable UUID personId,
        String reference,
        String name,
        String risk,
        @Nullable String owner,
        Instant since,
        Instant dueAt) {

    private static final Duration SOON = Duration.ofHours(24);

    Tone tone(Instant now) {
        return dueAt.isBefore(now) ? Tone.LATE : dueAt.isBefore(now.plus(SOON)) ? Tone.SOON : Tone.OK;
    }

    /// "2 days late", "in 5 hours"
    String clock(Instant now) {
        return dueAt.isBefore(now) ? When.ago(dueAt, now) + " late" : "in " + When.ago(now, dueAt);
    }

    String what() {
        return Words.of(kind);
    }

    /// How long it has waited, and for what.
    String waited(Instant now) {
        return Words.find("worklist." + kind, When.ago(since, now)).orElse("");
    }

    String href() {
        return switch (kind) {
            case TRIAGE, ANSWERED, DECISION, CHASE -> "/referrals/" + subjectId + "/triage";
            case ANSWER -> "/referrals/" + subjectId;
            case DRAFT -> "/referrals/" + subjectId + "/draft";
            case LEAD, FIRST_CONTACT, PAUSE_ENDS, CLOSING, HAND_OVER -> "/engagements/" + subjectId;
            case NO_CONTACT,
                    LADDER_PHONE,
                    LADDER_TEXT,
                    LADDER_LETTER,
                    LADDER_DOOR,
                    LADDER_FACE_TO_FACE,
                    LADDER_THROUGH_PARTNER,
                    LADDER_CUSTODY,
                    LADDER_REST -> "/people/" + personId + "/ladder";
            case PLAN_REVIEW -> "/people/" + personId + "/plan";
            case PLAN_STEP, PLAN_ASK -> "/people/" + personId + "/plan/steps/" + subjectId;
            case PLAN_AGAIN -> "/people/" + personId + "/plan/goals/" + subjectId;
            case AGREEMENT -> "/agreements/" + subjectId;
            case WITHDRAWN -> "/people/" + subjectId + "/preferences";
            case UNTOLD -> "/people/" + subjectId + "/messages";
            case LINK -> "/people/links/" + subjectId;
            case EMERGENCY_REVIEW, EMERGENCY_CONCERN -> "/emergency/" + subjectId + "/review";
            case ACCESS_REQUEST -> "/access-requests/" + subjectId + "/answer";
            case DISCLOSURE -> "/disclosures/" + subjectId;
            case CONCERN_TELL, CONCERN_LATE, CONCERN_RECEIVED, CONCERN_OUTCOME, CONCERN_CHILD ->
                "/concerns/" + subjectId;
            case ALERT_REVIEW, ALERT_OVER -> "/alerts/" + subjectId;
            case APPOINTMENT -> "/appointments/" + subjectId;
            case OUTCOME -> "/appointments/" + subjectId + "/outcome";
            case RESTRICTION_REVIEW -> "/restrictions/" + subjectId;
            case COURT_DATE, COURT_OUTCOME -> "/court-dates/" + subjectId;
            case CONDITION_CHECK -> "/people/" + personId + "/conditions#c-" + subjectId;
            case CUSTODY, RELEASED -> "/custody/" + subjectId;
            case CUSTODY_TOLD -> "/custody/told/" + subjectId;
        };
    }
}
