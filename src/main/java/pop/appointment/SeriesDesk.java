package pop.appointment;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.rule.Refused;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/// Where meetings that come again begin, change and end, and where their appointments are made ahead.
@Component
class SeriesDesk {

    static final Period AHEAD = Period.ofWeeks(8);

    private final RecurringMeetings meetings;
    private final Appointments appointments;
    private final ArrangingDesk desk;
    private final InviteWorkers invitations;

    SeriesDesk(RecurringMeetings meetings, Appointments appointments, ArrangingDesk desk, InviteWorkers invitations) {
        this.meetings = meetings;
        this.appointments = appointments;
        this.desk = desk;
        this.invitations = invitations;
    }

    /// Beginning the same again changes nothing.
    void begin(Series series, Post me, Instant now) {
        if (meetings.add(series, me.worker().value(), now)) {
            makeAhead(series, me.worker().value(), now);
            invitations.inviteToSeries(series, me.agency(), now);
        }
    }

    /// Makes what comes in the next weeks; what is there already stays as it is.
    void makeAhead(Series series, UUID by, Instant now) {
        var today = When.dayOf(now);
        var until = today.plus(AHEAD);
        for (var day : series.rhythm().between(today, until)) {
            if (series.on(day).begins().isAfter(now)) {
                desk.occur(series, day, new Appointments.Origin(series.spell(), day, by, now));
            }
        }
        meetings.made(series.id(), until);
    }

    /// The days before stay as they are; from this one on there are none.
    ///
    /// @throws Refused when it has ended already
    void end(Series series, LocalDate from, Fact.Request request, Post me, Instant now) {
        if (series.hasEnded(When.dayOf(now))) {
            throw new Refused("appointment.series-ended");
        }
        meetings.end(series, from.minusDays(1), now);
        appointments
                .following(series.id(), from, now)
                .forEach(it -> desk.drop(it.goWithSeries(request, me.worker().value(), now), now));
        invitations.takeBackSeries(series, me.agency(), now);
    }

    /// This one and all that follow are others: the series ends the day before, and another takes its place.
    void change(Series old, Series next, Fact.Request request, Post me, Instant now) {
        if (meetings.find(next.id()).isEmpty()) {
            end(old, next.rhythm().first(), request, me, now);
            begin(next, me, now);
        }
    }
}
