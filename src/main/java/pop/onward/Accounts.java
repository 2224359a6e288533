package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What people say themselves of where they were sent. It stands beside the partner's account and replaces nothing.
@Component
public class Accounts {

    private final JdbcClient sql;
    private final OnwardDesk desk;

    Accounts(JdbcClient sql, OnwardDesk desk) {
        this.sql = sql;
        this.desk = desk;
    }

    /// Whether they got there.
    public enum Went {
        YES,
        NOT_YET,
        NO
    }

    /// Whether it helped.
    public enum Helped {
        YES,
        PARTLY,
        NO
    }

    /// @param way LINK or WORKER
    public record Said(
            Went went,
            @Nullable Helped helped,
            String words,
            String way,
            Instant toldAt,
            @Nullable String by) {}

    /// The latest first.
    public List<Said> of(OnwardId onward) {
        return sql.sql("""
                        select a.went, a.helped, a.words, a.way, a.told_at, w.name as by
                          from onward.account a
                          left join agency.worker w on w.id = a.recorded_by
                         where a.onward_id = :onward
                         order by a.told_at desc, a.id desc
                        """).param("onward", onward.value()).query(Said.class).list();
    }

    /// The same id again changes nothing.
    ///
    /// @param byLink they said it themselves, else to a worker
    public void add(UUID id, Onward of, Said said, boolean byLink, UUID by) {
        sql.sql("""
                        insert into onward.account (id, onward_id, person_id, holder_agency_id, category, went, helped, words, way, told_at, recorded_by)
                        values (:id, :onward, :person, :holder, :category, :went, :helped::text, :words, :way, :at, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("onward", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("category", of.category().name())
                .param("went", said.went().name())
                .param("helped", said.helped() == null ? null : said.helped().name())
                .param("words", said.words())
                .param("way", byLink ? "LINK" : "WORKER")
                .param("at", Times.utc(said.toldAt()))
                .param("by", by)
                .update();
    }

    /// Whom to ask now: two weeks after they were taken on, first met or sent there by a signpost, unless they said
    /// something since or were asked before. The house asks.
    public List<OnwardId> due(Instant now, int most) {
        return sql.sql("""
                        select o.id
                          from onward.onward o
                         cross join lateral (select min(f.happened_at) as at
                                               from onward.fact f
                                              where f.onward_id = o.id
                                                and f.kind in ('ACCEPTED', 'FIRST_CONTACT', 'SEEN', 'GIVEN')) f
                         where o.asked_at is null
                           and o.status in ('ACCEPTED', 'FIRST_CONTACT', 'SEEN', 'OUTCOME', 'GIVEN')
                           and f.at <= :now - (select p.after from onward.patience p where p.kind = 'ASK_PERSON')
                           and not exists (select from onward.account a where a.onward_id = o.id)
                         order by f.at
                         limit :most
                        """)
                .param("now", Times.utc(now))
                .param("most", most)
                .query((row, _) -> new OnwardId(row.getObject("id", UUID.class)))
                .list();
    }

    public void asked(OnwardId onward, Instant now) {
        sql.sql("update onward.onward set asked_at = :now where id = :id")
                .param("now", Times.utc(now))
                .param("id", onward.value())
                .update();
    }

    /// There is no safe way to write to them: whoever follows it has it on their list.
    public void askYourself(Onward about) {
        desk.look(about, Attention.ASK_THEM);
    }
}
