package pop.directory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pop.rule.Refused;
import pop.web.When;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Where services and whole organisations come to an end, or into other hands.
@Component
class ClosingDesk {

    private final Organisations organisations;
    private final Facts facts;
    private final ObjectProvider<OpenReferrals> referrals;
    private final Clock clock;

    ClosingDesk(Organisations organisations, Facts facts, ObjectProvider<OpenReferrals> referrals, Clock clock) {
        this.organisations = organisations;
        this.facts = facts;
        this.referrals = referrals;
        this.clock = clock;
    }

    /// How many people wait for an answer or for help from these services.
    int waitingFor(Collection<ServiceId> those) {
        return referrals.orderedStream().mapToInt(it -> it.to(those)).sum();
    }

    void become(ServiceId service, FactKind what, String why, UUID by) {
        facts.add(service, Fact.of(what, by, clock.instant()).saying(why));
    }

    /// With all its services.
    void close(Organisation it, UUID by) {
        var now = clock.instant();
        open(it).forEach(service -> facts.add(service, Fact.of(FactKind.CLOSED, by, now)));
        organisations.close(it, null, When.dayOf(now), now);
    }

    /// Everything of the one is the other's from now on.
    ///
    /// @throws Refused when they are the same, or the other has come to an end itself
    void merge(Organisation it, Organisation into, UUID by) {
        if (it.id().equals(into.id()) || !into.isOpen()) {
            throw new Refused("directory.merge-into");
        }
        var now = clock.instant();
        for (var service : organisations.runs(it.id())) {
            organisations.move(service.id(), into.id(), now);
            facts.add(service.id(), Fact.of(FactKind.CHANGED, by, now).saying("organisation"));
        }
        organisations.takeOver(it, into.id(), now);
        organisations.close(it, into.id(), When.dayOf(now), now);
    }

    List<ServiceId> open(Organisation it) {
        return organisations.runs(it.id()).stream()
                .filter(service -> service.status() != ServiceStatus.CLOSED)
                .map(Organisations.Run::id)
                .toList();
    }
}
