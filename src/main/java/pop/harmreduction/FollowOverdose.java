package pop.harmreduction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.overdose.OverdoseEvent;
import pop.person.Flags;
import pop.sharing.Category;
import pop.web.When;

/// A human confirmed that an overdose was a client's: it is at the top of every page of theirs for 90 days, and
/// whoever leads their support hears of it at once. All of it or nothing; hearing it again changes nothing.
@Component
class FollowOverdose {

    static final String FLAG = "overdose";

    private final Overdoses overdoses;
    private final Flags flags;
    private final TellTheLead lead;
    private final Support support;
    private final AsSystem house;

    FollowOverdose(Overdoses overdoses, Flags flags, TellTheLead lead, Support support, AsSystem house) {
        this.overdoses = overdoses;
        this.flags = flags;
        this.lead = lead;
        this.support = support;
        this.house = house;
    }

    @TransactionalEventListener
    void on(OverdoseEvent.ClientConfirmed news) {
        house.run("following up an overdose", () -> {
            // of somebody who has no support nothing is recorded here: they have not agreed to be known (facts 12.6)
            if (support.isOpen(news.person()) && overdoses.confirmed(news)) {
                flags.raise(flag(news));
                lead.tell(
                        TellTheLead.CONFIRMED,
                        Overdose.id(news.notification(), news.person()),
                        news.person(),
                        news.at());
            }
        });
    }

    @TransactionalEventListener
    void on(OverdoseEvent.ClientTakenBack news) {
        house.run("taking back an overdose", () -> {
            var id = Overdose.id(news.notification(), news.person());
            boolean known = overdoses.find(id).isPresent() || support.isOpen(news.person());
            if (known && overdoses.takenBack(news)) {
                flags.lower(id.value(), news.at());
                lead.tell(TellTheLead.TAKEN_BACK, id, news.person(), news.at());
            }
        });
    }

    private static Flags.Flag flag(OverdoseEvent.ClientConfirmed news) {
        return new Flags.Flag(
                Overdose.id(news.notification(), news.person()).value(),
                news.person(),
                news.holder(),
                Category.OVERDOSE.name(),
                FLAG,
                When.date(When.dayOf(news.happenedAt())),
                true,
                false,
                news.happenedAt(),
                news.happenedAt().plus(Overdose.RECENT));
    }
}
