package pop.custody;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.directory.ServiceId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Where mentors write down what happens in the cells and after. Everything has an id from where it was tapped:
/// what comes twice counts once.
@Component
class Shift {

    private final Visits visits;
    private final Approaches approaches;
    private final Shown shown;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shift(Visits visits, Approaches approaches, Shown shown, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.approaches = approaches;
        this.shown = shown;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a visit. One that was left open ends when it was to end: nobody is in two places.
    ///
    /// @return the visit that stands under this id
    VisitId open(Visit visit) {
        var now = clock.instant();
        if (visits.find(visit.id()).isEmpty()) {
            visits.openOf(visit.worker())
                    .ifPresent(old -> visits.close(old, old.until().isBefore(now) ? old.until() : now, now));
            visits.open(visit, now);
        }
        return visit.id();
    }

    /// Takes in what was tapped, in a visit that may be over by now. Of what was taken in before nothing changes.
    ///
    /// @throws NotFound when the visit, or the approach, is not the viewer's to write
    /// @throws Refused when something else was said under the same id, as from a page that the browser had kept
    void take(VisitId id, Said said) {
        var visit = visits.find(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        if (said.outcome() != null) {
            approaches.begin(said.approach(), visit, said.outcome(), said.tapped(), now);
        }
        if (!approaches.hold(said.approach())) {
            throw new NotFound();
        }
        var first = first(said);
        if (!approaches.add(said.approach(), first, now)) {
            if (!approaches.stands(said.approach(), first)) {
                throw new Refused("custody.said-otherwise");
            }
            return;
        }
        if (said.tells()) {
            ask(said, now);
        }
        approaches.give(said.approach(), said.given(), said.tapped().at(), now);
        settle(said.approach());
    }

    private void ask(Said said, Instant now) {
        var wasCalled = shown.name(said.approach());
        approaches.ask(said, now);
        if (!shown.name(said.approach()).equals(wasCalled)) {
            takeBack(said.approach(), now);
        }
    }

    /// What was told under another name is not about them.
    private void takeBack(ApproachId id, Instant now) {
        shown.workerAsked(id).ifPresent(asking -> {
            approaches.add(id, ApproachFact.plain(Ids.next(), ApproachFact.Kind.NAME_CORRECTED, now), now);
            events.publishEvent(new CustodyEvent.NameCorrected(id, asking, now));
        });
    }

    private static ApproachFact first(Said said) {
        var at = said.tapped().at();
        return said.outcome() == null
                ? ApproachFact.plain(said.id(), ApproachFact.Kind.ASKED, at)
                : new ApproachFact(
                        said.id(),
                        ApproachFact.Kind.OUTCOME,
                        said.outcome().name(),
                        said.whyNot() == null ? "" : said.whyNot().name(),
                        said.note(),
                        at);
    }

    /// Somebody tried to reach them after release.
    ///
    /// @param cameOf whether they went to what they were given, as far as they said
    void tried(ApproachId id, UUID fact, Tried what, String note, Map<CameOf, List<ServiceId>> cameOf) {
        hold(id);
        var now = clock.instant();
        if (approaches.add(id, ApproachFact.coded(fact, ApproachFact.Kind.TRIED, what, note, now), now)) {
            cameOf.forEach((whether, services) -> approaches.cameOf(id, whether, services, now, now));
            settle(id);
        }
    }

    /// Recorded twice, or by mistake: it stays, and counts no more.
    void mistaken(ApproachId id) {
        hold(id);
        var now = clock.instant();
        if (approaches.add(id, ApproachFact.plain(twice(id, "mistaken"), ApproachFact.Kind.MISTAKEN, now), now)) {
            settle(id);
        }
    }

    /// They say that the project supports them, and want their worker to know where they are.
    ///
    /// @throws Refused without a name and a date of birth, by which alone somebody can be told apart
    void askForWorker(ApproachId id, UUID fact, UUID by) {
        hold(id);
        var now = clock.instant();
        var asked = shown.find(id).orElseThrow(NotFound::new).asked();
        if (asked.name().isEmpty() || asked.born(When.dayOf(now)) == null) {
            throw new Refused("custody.no-name");
        }
        if (approaches.add(id, ApproachFact.plain(fact, ApproachFact.Kind.WORKER_ASKED, now), now)) {
            events.publishEvent(new CustodyEvent.WorkerAsked(id, fact, by, now));
        }
    }

    /// A referral to the project came of it. What is no approach is passed over.
    void handedOver(ApproachId id, Instant at) {
        if (approaches.hold(id)) {
            approaches.add(id, ApproachFact.plain(Ids.next(), ApproachFact.Kind.HANDED_OVER, at), clock.instant());
        }
    }

    /// A referral to a service came of it. The same again changes nothing.
    void referred(ApproachId id, ServiceId service, Instant at) {
        if (approaches.hold(id)) {
            approaches.referred(id, service, at, clock.instant());
        }
    }

    /// A text with places to go to was put into the outbox.
    ///
    /// @return false when the same was put before
    boolean texted(ApproachId id, UUID fact) {
        hold(id);
        var now = clock.instant();
        return approaches.add(id, ApproachFact.plain(fact, ApproachFact.Kind.TEXTED, now), now);
    }

    private void hold(ApproachId id) {
        if (!approaches.hold(id)) {
            throw new NotFound();
        }
    }

    private void settle(ApproachId id) {
        var course = approaches.course(id);
        approaches.settle(id, course, course.standing(visits.patience()));
    }

    private static UUID twice(ApproachId id, String what) {
        return UUID.nameUUIDFromBytes((id + what).getBytes(UTF_8));
    }
}
