package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.engagement.EngagementId;
import pop.message.Letterbox;
import pop.person.Cautions;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where appointments are arranged, moved and called off: the chain, the workers' time, word to the person and the
/// workers' invitations are one transaction.
@Component
class ArrangingDesk {

    private final Appointments appointments;
    private final Attendances attendances;
    private final Cautions cautions;
    private final TellPerson person;
    private final InviteWorkers invitations;

    ArrangingDesk(
            Appointments appointments,
            Attendances attendances,
            Cautions cautions,
            TellPerson person,
            InviteWorkers invitations) {
        this.appointments = appointments;
        this.attendances = attendances;
        this.cautions = cautions;
        this.person = person;
        this.invitations = invitations;
    }

    /// What is arranged by one of us at a desk.
    record Plan(Appointment appointment, @Nullable EngagementId spell, List<WorkerId> workers, Clashes.Found known) {}

    /// Arranging the same again changes nothing.
    ///
    /// @return what came of the word to the person; none when there was none, or it is arranged already
    Optional<Letterbox.Fate> arrange(Plan plan, Post me, Instant now) {
        var it = plan.appointment();
        var origin = new Appointments.Origin(plan.spell(), null, me.worker().value(), now);
        if (!appointments.add(it, origin)) {
            return Optional.empty();
        }
        attendances.add(it, plan.workers(), me.team());
        keep(it, plan.known(), me, now);
        invitations.invite(it, me.agency(), now);
        return person.arranged(it, now);
    }

    /// One more of a series: nobody is told of each, the workers have the series in their calendars.
    boolean occur(Series series, LocalDate day, Appointments.Origin origin) {
        var it = series.occurrence(day);
        if (!appointments.add(it, origin)) {
            return false;
        }
        attendances.add(it, series.workers(), series.team());
        person.reminded(it, origin.at());
        return true;
    }

    void move(Step<Appointment, Fact> step, Clashes.Found known, Post me, Instant now) {
        var it = step.state();
        appointments.record(step, now);
        attendances.move(it);
        keep(it, known, me, now);
        person.changed(it, now);
        invitations.invite(it, me.agency(), now);
    }

    /// @param workers who comes from now on
    void change(Step<Appointment, Fact> step, List<WorkerId> workers, Clashes.Found known, Post me, Instant now) {
        var it = step.state();
        var before = attendances.of(it.id());
        var gone =
                before.stream().filter(one -> !workers.contains(one.worker())).toList();
        appointments.record(step, now);
        attendances.set(it, workers, me.team());
        keep(it, known, me, now);
        person.changed(it, now);
        invitations.takeBack(it, gone, me.agency(), now);
        invitations.invite(it, me.agency(), now);
    }

    /// How it went, or that it does not take place.
    void conclude(Step<Appointment, Fact> step, Post me, Instant now) {
        var it = step.state();
        var attending = attendances.of(it.id());
        appointments.record(step, now);
        var toCome = it.time().begins().isAfter(now);
        if (step.event().kind() != FactKind.HAPPENED && step.event().kind() != FactKind.DID_NOT_ATTEND) {
            attendances.release(it.id());
        }
        if (toCome) {
            person.off(it, now);
            invitations.takeBack(it, attending, me.agency(), now);
        } else {
            person.over(it);
        }
    }

    /// It is not to be, and nobody need hear of this one: it goes with its series, or the person has died.
    void drop(Step<Appointment, Fact> step, Instant now) {
        appointments.record(step, now);
        attendances.release(step.state().id());
        person.over(step.state());
    }

    /// What was written down was wrong: it is open again.
    void takeBack(Step<Appointment, Fact> step, List<WorkerId> workers, TeamId team, Instant now) {
        appointments.record(step, now);
        attendances.set(step.state(), workers, team);
    }

    private void keep(Appointment it, Clashes.Found known, Post me, Instant now) {
        cautions.keep(known.planned(), it.id().value(), known.warnings(), me.agency(), me.worker(), now);
    }
}
