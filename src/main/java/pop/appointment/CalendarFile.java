package pop.appointment;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import pop.web.When;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/// Appointments as other calendars read them (RFC 5545). It leaves the building: nobody's name is in it, nor what it is
/// about; only when, and whether one is in the office.
record CalendarFile(
        Purpose purpose,
        List<Event> events,
        @Nullable String organizer,
        @Nullable String attendee) {

    enum Purpose {
        TO_KEEP(ImmutableMethod.PUBLISH),
        INVITATION(ImmutableMethod.REQUEST),
        WITHDRAWAL(ImmutableMethod.CANCEL);

        private final Method method;

        Purpose(Method method) {
            this.method = method;
        }

        String method() {
            return method.getValue();
        }
    }

    /// @param uid the same for the same appointment, for ever
    /// @param sequence grows with each change
    /// @param rule how it comes again; none for a single one
    /// @param except days on which it does not
    /// @param instead of which occurrence of a series this one is
    record Event(
            String uid,
            int sequence,
            Span time,
            String place,
            String address,
            boolean off,
            @Nullable String rule,
            List<Instant> except,
            @Nullable Instant instead) {}

    private static final String WORDS = "Appointment, sign in to see";
    private static final String ZONE = "Europe/London";
    private static final VTimeZone LONDON = london();

    byte[] content(Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Positive Outcomes//Appointments//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(purpose.method);
        calendar.add(LONDON);
        events.forEach(event -> calendar.add(event(event, now)));
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Event it, Instant now) {
        var event = new VEvent(local(it.time().begins()), local(it.time().until()), WORDS);
        event.replace(new DtStamp(now));
        event.add(new Uid(it.uid()));
        event.add(new Sequence(it.sequence()));
        event.add(new Location(it.place()));
        event.add(new Url(URI.create(it.address())));
        event.add(
                it.off() || purpose == Purpose.WITHDRAWAL
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        repeat(event, it);
        if (organizer != null) {
            event.add(new Organizer(URI.create("mailto:" + organizer)));
        }
        if (attendee != null) {
            event.add(new Attendee(URI.create("mailto:" + attendee)));
        }
        return event;
    }

    private static void repeat(VEvent event, Event it) {
        if (it.rule() != null) {
            event.add(new RRule<ZonedDateTime>(it.rule()));
        }
        if (!it.except().isEmpty()) {
            var zone = new ParameterList(List.<Parameter>of(new TzId(ZONE)));
            event.add(new ExDate<>(
                    zone,
                    new DateList<>(it.except().stream().map(CalendarFile::local).toList())));
        }
        if (it.instead() != null) {
            event.add(new RecurrenceId<>(local(it.instead())));
        }
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(When.LONDON);
    }

    /// The rules that hold today; the library knows them back to 1847, which no calendar asks for.
    private static VTimeZone london() {
        var whole = new TimeZoneRegistryImpl("zoneinfo/").getTimeZone(ZONE).getVTimeZone();
        var zone = new VTimeZone();
        zone.add(new net.fortuna.ical4j.model.property.TzId(ZONE));
        whole.getObservances().stream().filter(CalendarFile::holds).forEach(zone::add);
        return zone;
    }

    private static boolean holds(Observance rule) {
        return rule.getProperty(Property.RRULE)
                .filter(it -> !it.getValue().contains("UNTIL"))
                .isPresent();
    }
}
