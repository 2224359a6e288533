package pop.referral;

/// What can be recorded about a referral.
enum FactKind {
    DRAFTED,
    SUBMITTED,
    TRIAGE_STARTED,
    INFORMATION_REQUESTED,
    INFORMATION_GIVEN,
    ACCEPTED,
    DECLINED,
    REDIRECTED,
    JOINED,
    WITHDRAWN,
    EXPIRED
}
