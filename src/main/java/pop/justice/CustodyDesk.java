package pop.justice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Posts;
import pop.engagement.Engagements.Spell;
import pop.person.People;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes in what police handed in, as the house: finds whose support it concerns and puts it with their team.
/// Which person that is, it never tells whoever handed it in.
@Component
class CustodyDesk {

    private final Custodies custodies;
    private final Support support;
    private final People people;
    private final Posts posts;
    private final ApplicationEventPublisher events;

    CustodyDesk(Custodies custodies, Support support, People people, Posts posts, ApplicationEventPublisher events) {
        this.custodies = custodies;
        this.support = support;
        this.people = people;
        this.posts = posts;
        this.events = events;
    }

    /// The one open spell that is meant; none when there is none, or more than one.
    Optional<Spell> meant(Notice notice) {
        if (notice.person() != null) {
            return support.open(notice.person());
        }
        if (notice.born() == null) {
            return Optional.empty();
        }
        var spells = people.exactly(notice.name(), notice.born()).stream()
                .flatMap(person -> support.open(person).stream())
                .collect(Collectors.toMap(Spell::id, it -> it, (one, _) -> one));
        return spells.size() == 1 ? spells.values().stream().findFirst() : Optional.empty();
    }

    void apply(Notice notice, Spell spell, boolean byName, Instant now) {
        var standing = custodies.of(spell.person()).stream()
                .filter(it -> it.isStanding(now))
                .findFirst();
        switch (notice.kind()) {
            case IN_CUSTODY ->
                standing.ifPresentOrElse(it -> confirm(it, notice, now), () -> add(custody(notice, spell, byName)));
            case RELEASED -> release(standing.orElseGet(() -> kept(custody(notice, spell, byName))), notice, now);
        }
    }

    /// It was about somebody else.
    void takeBack(CustodyId id, UUID by, Instant now) {
        custodies.find(id).filter(it -> it.status() == CustodyStatus.STANDS).ifPresent(it -> {
            custodies.record(it.takeBack(by, now));
            events.publishEvent(new JusticeEvent.TakenBack(id, it.person(), now));
        });
    }

    /// A release that nobody had told the custody of.
    private Custody kept(Custody custody) {
        custodies.add(custody);
        return custody;
    }

    private void release(Custody custody, Notice notice, Instant now) {
        var at = notice.since().isBefore(custody.since()) ? custody.since() : notice.since();
        custodies.record(custody.release(at, notice.toldBy(), now));
        events.publishEvent(new JusticeEvent.Released(custody.id(), custody.person(), at));
    }

    private void confirm(Custody custody, Notice notice, Instant now) {
        custodies.record(custody.confirm(notice.place(), notice.expiresAt(), notice.toldBy(), now));
        events.publishEvent(new JusticeEvent.InCustody(custody.id(), custody.person(), now));
    }

    private void add(Custody custody) {
        if (custodies.add(custody)) {
            events.publishEvent(new JusticeEvent.InCustody(custody.id(), custody.person(), custody.toldAt()));
        }
    }

    private Custody custody(Notice notice, Spell spell, boolean byName) {
        return new Custody(
                new CustodyId(notice.id()),
                spell.person(),
                posts.agencyOf(spell.team()),
                notice.from(),
                notice.place().isBlank() ? "Police custody" : notice.place(),
                notice.since(),
                byName,
                notice.toldBy(),
                notice.toldAt(),
                notice.expiresAt(),
                null,
                null,
                CustodyStatus.STANDS,
                1);
    }
}
