package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Viewer;
import pop.person.PersonId;
import pop.web.Typed;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Where emergency access is asked for, from a page or by typing who it is about. Every attempt is put on record. No
/// such person, a restricted one and one the worker declared to know are one and the same answer.
@Component
class EmergencyDesk {

    private final Emergencies emergencies;
    private final WhoIsMeant whoIsMeant;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmergencyDesk(Emergencies emergencies, WhoIsMeant whoIsMeant, ApplicationEventPublisher events, Clock clock) {
        this.emergencies = emergencies;
        this.whoIsMeant = whoIsMeant;
        this.events = events;
        this.clock = clock;
    }

    /// Until when nothing is opened for this worker; none if it may be.
    Optional<Instant> pausedUntil(Post post) {
        return emergencies.pausedUntil(post.worker(), clock.instant());
    }

    /// @param inView whose page it was asked from; none when it was typed
    Emergency ask(EmergencyForm form, @Nullable PersonId inView, Post post) {
        var id = Objects.requireNonNull(form.id());
        var before = emergencies.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        var now = clock.instant();
        var paused = emergencies.pausedUntil(post.worker(), now).isPresent();
        var person = paused ? Optional.<PersonId>empty() : meant(form, inView, now);
        var opened = person.flatMap(it -> whoIsMeant.openable(it, post.worker()));
        var emergency =
                opened.map(it -> opening(form, post, it, now)).orElseGet(() -> nothing(form, inView, post, now));
        var kind = opened.isPresent() ? FactKind.OPENED : FactKind.NOT_OPENED;
        emergencies.add(
                emergency,
                new Fact(kind, post.worker().value(), now, emergency.reason().name(), ""));
        if (opened.isPresent()) {
            events.publishEvent(new AccessEvent.EmergencyOpened(id));
        }
        return emergency;
    }

    /// Ends it before its time.
    void stop(Emergency emergency, Viewer viewer) {
        emergencies.record(emergency.stop(pop.agency.WorkerId.of(viewer), clock.instant()));
        events.publishEvent(new AccessEvent.EmergencyStopped(emergency.id()));
    }

    private Optional<PersonId> meant(EmergencyForm form, @Nullable PersonId inView, Instant now) {
        if (inView != null) {
            return Optional.of(inView);
        }
        var today = When.dayOf(now);
        return form.byIdentifier()
                ? whoIsMeant.by(Typed.text(form.identifier()), today)
                : whoIsMeant.by(Typed.text(form.name()), form.born(today), today);
    }

    private static Emergency opening(EmergencyForm form, Post post, WhoIsMeant.Found found, Instant now) {
        var until = now.plus(form.length());
        return attempt(form, post, now, EmergencyStatus.OPENED).opened(found.person(), found.holder(), until);
    }

    private static Emergency nothing(EmergencyForm form, @Nullable PersonId inView, Post post, Instant now) {
        var attempt = attempt(form, post, now, EmergencyStatus.NOT_OPENED);
        return inView == null ? attempt.told(form.told()) : attempt.told("from a person’s page");
    }

    private static Emergency attempt(EmergencyForm form, Post post, Instant now, EmergencyStatus status) {
        return new Emergency(
                Objects.requireNonNull(form.id()),
                post.worker(),
                post.role(),
                post.agency(),
                null,
                null,
                Objects.requireNonNull(form.chosen()),
                Typed.text(form.why()),
                "",
                now,
                null,
                null,
                status,
                null,
                null,
                1);
    }

    static UUID house() {
        return Viewer.system("emergency access").id();
    }
}
