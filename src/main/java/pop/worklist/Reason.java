package pop.worklist;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/// Why something is on the list, and where one does something about it.
enum Reason {
    TRIAGE("/referrals/{subject}/triage"),
    ANSWERED("/referrals/{subject}/triage"),
    DECISION("/referrals/{subject}/triage"),
    CHASE("/referrals/{subject}/triage"),
    ANSWER("/referrals/{subject}"),
    DRAFT("/referrals/{subject}/draft"),
    LEAD("/engagements/{subject}"),
    FIRST_CONTACT("/engagements/{subject}"),
    NO_CONTACT("/people/{person}/ladder"),
    PAUSE_ENDS("/engagements/{subject}"),
    CLOSING("/engagements/{subject}"),
    PLAN_REVIEW("/people/{person}/plan"),
    PLAN_STEP("/people/{person}/plan/steps/{subject}"),
    PLAN_ASK("/people/{person}/plan/steps/{subject}"),
    PLAN_AGAIN("/people/{person}/plan/goals/{subject}"),
    AGREEMENT("/agreements/{subject}"),
    LISTING_DUE("/services/freshness"),
    LISTING_DOUBTED("/services/{subject}"),
    WITHDRAWN("/people/{subject}/preferences"),
    LINK("/people/links/{subject}"),
    EMERGENCY_REVIEW("/emergency/{subject}/review"),
    EMERGENCY_CONCERN("/emergency/{subject}/review"),
    ACCESS_REQUEST("/access-requests/{subject}/answer"),
    HAND_OVER("/engagements/{subject}"),
    RESTRICTION_REVIEW("/restrictions/{subject}"),
    DISCLOSURE("/disclosures/{subject}"),
    LADDER_PHONE("/people/{person}/ladder"),
    LADDER_TEXT("/people/{person}/ladder"),
    LADDER_LETTER("/people/{person}/ladder"),
    LADDER_DOOR("/people/{person}/ladder"),
    LADDER_FACE_TO_FACE("/people/{person}/ladder"),
    LADDER_THROUGH_PARTNER("/people/{person}/ladder"),
    LADDER_CUSTODY("/people/{person}/ladder"),
    LADDER_REST("/people/{person}/ladder"),
    UNTOLD("/people/{subject}/messages"),
    CONCERN_TELL("/concerns/{subject}"),
    CONCERN_LATE("/concerns/{subject}"),
    CONCERN_RECEIVED("/concerns/{subject}"),
    CONCERN_OUTCOME("/concerns/{subject}"),
    CONCERN_CHILD("/concerns/{subject}"),
    ALERT_REVIEW("/alerts/{subject}"),
    ALERT_OVER("/alerts/{subject}"),
    OVERDOSE_CLIENT("/naloxone/overdoses/{subject}"),
    KIT_REPLACE("/naloxone/kits/{subject}"),
    OVERDOSE_WHO("/overdoses/{subject}/person"),
    READING_RISK("/readings/{subject}"),
    READING_DUE("/people/{person}/change"),
    COURT_DATE("/court-dates/{subject}"),
    COURT_OUTCOME("/court-dates/{subject}"),
    CONDITION_CHECK("/people/{person}/conditions#c-{subject}"),
    CUSTODY("/custody/{subject}"),
    CUSTODY_TOLD("/custody/told/{subject}"),
    RELEASED("/custody/{subject}"),
    ONWARD_SILENT("/onward/{subject}"),
    ONWARD_ANSWERED("/onward/{subject}"),
    ONWARD_UNSENT("/onward/{subject}"),
    ONWARD_CLOSED("/onward/{subject}"),
    ONWARD_RECEIVED("/onward/received/{subject}"),
    CELLS_FOLLOW_UP("/approaches/{subject}"),
    VISIT_OPEN("/visits/{subject}"),
    APPOINTMENT("/appointments/{subject}"),
    OUTCOME("/appointments/{subject}/outcome");

    private final String path;

    Reason(String path) {
        this.path = path;
    }

    /// @param person none where the thing is about nobody
    String leadsTo(UUID subject, @Nullable UUID person) {
        return path.replace("{subject}", subject.toString()).replace("{person}", Objects.toString(person));
    }
}
