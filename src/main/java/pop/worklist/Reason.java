package pop.worklist;

/// Why something is on the list.
enum Reason {
    TRIAGE,
    ANSWERED,
    DECISION,
    CHASE,
    ANSWER,
    DRAFT,
    LEAD,
    FIRST_CONTACT,
    NO_CONTACT,
    PAUSE_ENDS,
    CLOSING,
    AGREEMENT,
    WITHDRAWN,
    LINK,
    EMERGENCY_REVIEW,
    EMERGENCY_CONCERN,
    ACCESS_REQUEST,
    HAND_OVER,
    RESTRICTION_REVIEW,
    DISCLOSURE,
    APPOINTMENT,
    OUTCOME
}
