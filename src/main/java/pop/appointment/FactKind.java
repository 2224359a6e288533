package pop.appointment;

/// What can be recorded of an appointment. `TAKEN_BACK`: the outcome written down before was wrong and counts no more.
enum FactKind {
    SCHEDULED,
    RESCHEDULED,
    CHANGED,
    HAPPENED,
    DID_NOT_ATTEND,
    DID_NOT_HAPPEN,
    CANCELLED,
    TAKEN_BACK
}
