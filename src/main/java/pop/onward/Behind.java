package pop.onward;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.AsSystem;
import pop.directory.Listing;
import pop.web.NotFound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What lies behind a link, or on a partner's page: one referral, and what was told with it.
@Component
class Behind {

    private static final String TASK = "a partner sending somebody further on";

    private final Onwards onwards;
    private final OnwardDesk desk;
    private final Telling telling;
    private final AsSystem house;
    private final JdbcClient sql;

    Behind(Onwards onwards, OnwardDesk desk, Telling telling, AsSystem house, JdbcClient sql) {
        this.onwards = onwards;
        this.desk = desk;
        this.telling = telling;
        this.house = house;
        this.sql = sql;
    }

    Optional<Onward> onward(OnwardId id) {
        return onwards.find(id);
    }

    /// What was sent to the viewer's agency and reached it.
    ///
    /// @throws NotFound for anything else
    Onward received(OnwardId id, Post post) {
        return onwards.find(id)
                .filter(it -> it.toAgency() != null && it.course().toldAt() != null)
                .filter(it -> !it.holder().equals(post.agency()))
                .orElseThrow(NotFound::new);
    }

    /// The services that those it was sent to sent them further on to, the latest first; which are ours to follow.
    List<String> sentOn(Onward it) {
        return house.call(
                TASK,
                () -> sql.sql(
                                "select o.service_name from onward.onward o where o.parent_id = :id order by o.recorded_at desc")
                        .param("id", it.id().value())
                        .query(String.class)
                        .list());
    }

    /// The same id again changes nothing.
    void sendOn(Onward parent, OnwardId id, Listing to, Fact.Teller by, Instant at) {
        house.run(TASK, () -> desk.sentOn(parent, parent.child(id, to.id(), to.name()), by, at));
    }

    boolean mayShow(Onward it, Instant now) {
        return telling.shut(it, now).isEmpty();
    }

    List<Telling.Item> told(Onward it) {
        return telling.of(it.id());
    }

    Onward reached(Onward it, Instant at) {
        return desk.reached(it, at);
    }

    void answer(Onward it, AnswerForm form, Fact.Teller teller, Instant at) {
        desk.answer(it, form.read(), teller, at);
    }

    void wantLink(Onward it, String why, Instant now) {
        desk.wantLink(it, why, now);
    }

    void shutLinks(Onward it) {
        desk.shutLinks(it);
    }

    /// Who asks: the worker and the agency, so that they can be rung.
    String from(Onward it) {
        return sql.sql("""
                        select w.name || ', ' || a.name
                          from agency.worker w, agency.agency a
                         where w.id = :worker
                           and a.id = :agency
                        """)
                .param("worker", it.worker().value())
                .param("agency", it.holder().value())
                .query(String.class)
                .single();
    }
}
