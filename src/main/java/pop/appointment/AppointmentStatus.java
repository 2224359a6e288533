package pop.appointment;

import pop.rule.Refused;

import java.util.List;
import java.util.Map;

/// Where an appointment stands. Follows from its facts, and from the clock: an outcome is due when it is over. The
/// stored status is therefore never `OUTCOME_DUE`.
enum AppointmentStatus {
    SCHEDULED,
    OUTCOME_DUE,
    HAPPENED,
    DID_NOT_ATTEND,
    DID_NOT_HAPPEN,
    CANCELLED;

    /// An outcome can be given as soon as it has begun, so `SCHEDULED` leads there too.
    static final Map<AppointmentStatus, Map<FactKind, AppointmentStatus>> EDGES = Map.of(
            SCHEDULED,
            Map.of(
                    FactKind.SCHEDULED, SCHEDULED,
                    FactKind.RESCHEDULED, SCHEDULED,
                    FactKind.CHANGED, SCHEDULED,
                    FactKind.HAPPENED, HAPPENED,
                    FactKind.DID_NOT_ATTEND, DID_NOT_ATTEND,
                    FactKind.DID_NOT_HAPPEN, DID_NOT_HAPPEN,
                    FactKind.CANCELLED, CANCELLED),
            OUTCOME_DUE,
            Map.of(
                    FactKind.HAPPENED, HAPPENED,
                    FactKind.DID_NOT_ATTEND, DID_NOT_ATTEND,
                    FactKind.DID_NOT_HAPPEN, DID_NOT_HAPPEN,
                    FactKind.CANCELLED, CANCELLED),
            HAPPENED,
            Map.of(FactKind.TAKEN_BACK, SCHEDULED),
            DID_NOT_ATTEND,
            Map.of(FactKind.TAKEN_BACK, SCHEDULED),
            DID_NOT_HAPPEN,
            Map.of(FactKind.TAKEN_BACK, SCHEDULED),
            CANCELLED,
            Map.of(FactKind.TAKEN_BACK, SCHEDULED));

    /// @throws Refused when the fact cannot follow
    AppointmentStatus after(FactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new Refused("appointment.not-now", this);
        }
        return next;
    }

    /// The status that these facts, in their order, give.
    static AppointmentStatus of(List<FactKind> facts) {
        var status = SCHEDULED;
        for (var fact : facts) {
            status = status.after(fact);
        }
        return status;
    }
}
