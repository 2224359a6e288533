package pop.onward;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What lies behind a link, or on a partner's page: one referral, and what was told with it.
@Component
class Behind {

    private final Onwards onwards;
    private final OnwardDesk desk;
    private final Telling telling;
    private final JdbcClient sql;

    Behind(Onwards onwards, OnwardDesk desk, Telling telling, JdbcClient sql) {
        this.onwards = onwards;
        this.desk = desk;
        this.telling = telling;
        this.sql = sql;
    }

    Optional<Onward> onward(OnwardId id) {
        return onwards.find(id);
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
