package pop.onward;

/// What can happen to an onward referral.
public enum FactKind {
    DRAFTED,
    AGREED,
    GIVEN,
    SENT,
    RECEIVED,
    ACCEPTED,
    WAITING_LISTED,
    DECLINED,
    ESCALATED,
    REROUTED,
    FIRST_CONTACT,
    SEEN,
    OUTCOME,
    HELD,
    RESUMED,
    REVOKED,
    ENTERED_IN_ERROR,
    /// They answered otherwise than before. It stands beside and changes nothing: somebody has to ask them.
    CONTRADICTED
}
