package pop.participation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Viewer;
import pop.person.PersonEvent;
import pop.person.PersonId;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// Two records are one person: whether they take part is one answer from now on, and the stricter one holds. It is a
/// new fact on the record it is carried to. (What they said about sharing: person/ShareAcrossLinks.)
@Component
class CarryAcrossLinks {

    private static final String TASK = "carrying an answer across records";

    private final Participations participations;
    private final AsSystem house;
    private final Clock clock;

    CarryAcrossLinks(Participations participations, AsSystem house, Clock clock) {
        this.participations = participations;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void hear(PersonEvent.Linked linked) {
        house.run(TASK, () -> carry(linked.person(), linked.other()));
    }

    /// Saying it for either says it for both: they are linked already.
    private void carry(PersonId one, PersonId other) {
        var first = participations.standing(one);
        var second = participations.standing(other);
        if (first.status() == second.status()) {
            return;
        }
        var stricter = first.status().stricter(second.status());
        var from = first.status() == stricter ? first : second;
        var laxer = from == first ? second.of(other) : first.of(one);
        var fact = Fact.answered(Ids.next(), FactKind.valueOf(stricter.name()), clock.instant(), null, "");
        var next = new Participation(laxer.person(), stricter, laxer.version(), true, List.of(fact));
        participations.record(next, Viewer.system(TASK).id(), Objects.requireNonNull(from.holder()));
    }
}
