package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.sharing.Basis;
import pop.sharing.Closings;
import pop.sharing.Grants;
import pop.sharing.Grants.Ground;
import pop.sharing.Preferences;

import java.util.List;
import java.util.UUID;

/// Whoever sees one record of a person sees the others, as long as the links stand. After each decision the grants
/// that rest on links around both records are worked out afresh, so that none outlives the link it came by. What shuts
/// one record shuts the others first, and stays after a split: nobody knows which of them it was about. What
/// the person said about sharing is carried to all their records too.
@Component
class ShareAcrossLinks {

    private final JdbcClient sql;
    private final Grants grants;
    private final Closings closings;
    private final Preferences preferences;
    private final AsSystem asSystem;

    ShareAcrossLinks(JdbcClient sql, Grants grants, Closings closings, Preferences preferences, AsSystem asSystem) {
        this.sql = sql;
        this.grants = grants;
        this.closings = closings;
        this.preferences = preferences;
        this.asSystem = asSystem;
    }

    @TransactionalEventListener
    void hear(PersonEvent.Linked linked) {
        asSystem.run("share across links", () -> share(linked.person(), linked.other()));
    }

    @TransactionalEventListener
    void hear(PersonEvent.Unlinked unlinked) {
        asSystem.run("share across links", () -> share(unlinked.person(), unlinked.other()));
    }

    private void share(PersonId one, PersonId other) {
        var around = around(one, other);
        around.forEach(link -> grants.end(new Ground(Basis.LINK, link.id())));
        var standing = around.stream().filter(Around::confirmed).toList();
        // sight travels a link at a time, so as often as there are links reaches everyone
        for (int pass = 0; pass < standing.size(); pass++) {
            for (var link : standing) {
                closings.across(link.personId(), link.otherId());
                preferences.across(link.personId(), link.otherId());
            }
            standing.forEach(link -> grants.across(link.personId(), link.otherId(), new Ground(Basis.LINK, link.id())));
        }
    }

    record Around(UUID id, UUID personId, UUID otherId, boolean confirmed) {}

    /// The links of all records that stand, or stood until now, for the same person as one of these.
    private List<Around> around(PersonId one, PersonId other) {
        return sql.sql("""
                        select distinct l.id, l.person_id, l.other_id, l.state = 'CONFIRMED' as confirmed
                          from person.person p
                          join person.person q on q.main_id = p.main_id
                          join person.link l on q.id in (l.person_id, l.other_id)
                         where p.id in (:one, :other)
                           and l.state in ('CONFIRMED', 'SPLIT')
                         order by l.id
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Around.class)
                .list();
    }
}
