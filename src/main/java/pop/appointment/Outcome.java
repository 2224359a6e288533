package pop.appointment;

/// What really happened with an appointment.
public enum Outcome {
    ON_TIME(FactKind.HAPPENED),
    LATE(FactKind.HAPPENED),
    REACHED(FactKind.DID_NOT_ATTEND),
    NOT_REACHED(FactKind.DID_NOT_ATTEND),
    WORKER(FactKind.DID_NOT_HAPPEN),
    VENUE(FactKind.DID_NOT_HAPPEN),
    IN_CUSTODY(FactKind.DID_NOT_HAPPEN),
    IN_HOSPITAL(FactKind.DID_NOT_HAPPEN),
    AGENCY(FactKind.DID_NOT_HAPPEN),
    WEATHER(FactKind.DID_NOT_HAPPEN);

    private final FactKind kind;

    Outcome(FactKind kind) {
        this.kind = kind;
    }

    FactKind kind() {
        return kind;
    }

    /// What decides who is shown it: where somebody was kept tells more than that they did not come.
    String category(String appointments) {
        return switch (this) {
            case IN_CUSTODY -> "CUSTODY_AND_JUSTICE";
            case IN_HOSPITAL -> "PHYSICAL_HEALTH";
            case ON_TIME, LATE, REACHED, NOT_REACHED, WORKER, VENUE, AGENCY, WEATHER -> appointments;
        };
    }
}
