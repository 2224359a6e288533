package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.UUID;

/// An appointment as it stands, and the rules of what may happen to it next. Nobody says how something went that has
/// not begun, and nothing is moved that has: then it has an outcome, and a new one is arranged.
///
/// @param worker who answers for the outcome; none for the person's own meeting
/// @param tell the person gets word of it
/// @param changes how often its time or place was changed
record Appointment(
        AppointmentId id,
        PersonId person,
        AgencyId holder,
        String category,
        AppointmentStatus status,
        Span time,
        Arrangement what,
        @Nullable WorkerId worker,
        boolean tell,
        @Nullable SeriesId series,
        int changes,
        int version) {

    boolean outcomeWanted() {
        return worker != null;
    }

    boolean hasBegun(Instant now) {
        return !time.begins().isAfter(now);
    }

    /// As the clock has it.
    AppointmentStatus standing(Instant now) {
        var over = status == AppointmentStatus.SCHEDULED && time.until().isBefore(now);
        return over && outcomeWanted() ? AppointmentStatus.OUTCOME_DUE : status;
    }

    boolean isToCome(Instant now) {
        return status == AppointmentStatus.SCHEDULED && !hasBegun(now);
    }

    /// The same, if it is what the page showed on which somebody decided.
    ///
    /// @throws Refused when it has changed since
    Appointment seenAs(int shown) {
        if (shown != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    Step<Appointment, Fact> reschedule(Span to, Fact.Request request, UUID by, Instant now) {
        if (hasBegun(now)) {
            throw new Refused("appointment.has-begun");
        }
        checked(request);
        return new Step<>(
                with(next(FactKind.RESCHEDULED, now), to, what, worker, changes + 1),
                Fact.rescheduled(to, request, category, by, now));
    }

    /// Place, way or worker are others; the time stays.
    Step<Appointment, Fact> change(Arrangement to, @Nullable WorkerId with, String note, UUID by, Instant now) {
        if (hasBegun(now)) {
            throw new Refused("appointment.has-begun");
        }
        return new Step<>(
                with(next(FactKind.CHANGED, now), time, to, with, changes + 1),
                Fact.plain(FactKind.CHANGED, note, category, by, now));
    }

    Step<Appointment, Fact> outcome(Outcome outcome, String note, UUID by, Instant now) {
        if (outcome.kind() != FactKind.DID_NOT_HAPPEN && !hasBegun(now)) {
            throw new Refused("appointment.not-begun");
        }
        return new Step<>(
                with(next(outcome.kind(), now), time, what, worker, changes),
                Fact.outcome(outcome, note, category, by, now));
    }

    Step<Appointment, Fact> cancel(Fact.Request request, UUID by, Instant now) {
        checked(request);
        return cancelled(request, false, by, now);
    }

    /// Goes with the recurring meeting that made it.
    Step<Appointment, Fact> goWithSeries(Fact.Request request, UUID by, Instant now) {
        return cancelled(request, true, by, now);
    }

    private Step<Appointment, Fact> cancelled(Fact.Request request, boolean withSeries, UUID by, Instant now) {
        return new Step<>(
                with(next(FactKind.CANCELLED, now), time, what, worker, changes + 1),
                Fact.cancelled(request, withSeries, category, by, now));
    }

    /// What was written down last was wrong; the right outcome follows.
    Step<Appointment, Fact> takeBack(String note, UUID by, Instant now) {
        return new Step<>(
                with(next(FactKind.TAKEN_BACK, now), time, what, worker, changes),
                Fact.plain(FactKind.TAKEN_BACK, note, category, by, now));
    }

    /// What others should hear of a step; none for what concerns only this room.
    @Nullable
    AppointmentEvent event(Fact fact) {
        var at = fact.happenedAt();
        return switch (fact.kind()) {
            case SCHEDULED -> new AppointmentEvent.Scheduled(id, person, time.begins(), fact.by(), at);
            case RESCHEDULED ->
                fact.whose() == null
                        ? null
                        : new AppointmentEvent.Rescheduled(id, person, time.begins(), fact.whose(), fact.by(), at);
            case CHANGED -> null;
            case HAPPENED ->
                new AppointmentEvent.Happened(id, person, "LATE".equals(fact.code()), time.begins(), fact.by());
            case DID_NOT_ATTEND ->
                "REACHED".equals(fact.code())
                        ? new AppointmentEvent.ReachedInstead(id, person, at, fact.by())
                        : new AppointmentEvent.NotAttended(id, person, time.begins(), fact.by());
            case DID_NOT_HAPPEN ->
                new AppointmentEvent.DidNotHappen(
                        id, person, Outcome.valueOf(String.valueOf(fact.code())), fact.by(), at);
            case CANCELLED -> new AppointmentEvent.Cancelled(id, person, fact.whose(), fact.by(), at);
            case TAKEN_BACK -> new AppointmentEvent.TakenBack(id, person, fact.by(), at);
        };
    }

    private AppointmentStatus next(FactKind fact, Instant now) {
        return standing(now).after(fact);
    }

    /// A "no" of ours or a partner's comes with its reason and with what is offered instead.
    private static void checked(Fact.Request request) {
        if (request.whose() != AskedBy.PERSON && request.reason().isBlank()) {
            throw new Refused("appointment.no-reason");
        }
    }

    private Appointment with(AppointmentStatus next, Span when, Arrangement how, @Nullable WorkerId with, int changed) {
        return new Appointment(id, person, holder, category, next, when, how, with, tell, series, changed, version);
    }
}
