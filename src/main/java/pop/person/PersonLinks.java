package pop.person;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.rule.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Links between records of which the viewer may see both.
@Component
class PersonLinks {

    private static final String SELECT = """
            select l.id, l.person_id, n.shown as name, l.other_id, m.shown as other_name, l.reasons, l.state,
                   l.proposed_at, l.decided_at, w.name as decided_by, l.note, l.version
              from person.link l
              join person.person p on p.id = l.person_id
              join person.person q on q.id = l.other_id
              join person.name n on n.person_id = p.id and n.used and n.ended_at is null
              join person.name m on m.person_id = q.id and m.used and m.ended_at is null
              left join agency.worker w on w.id = l.decided_by
             where (:id::uuid is null or l.id = :id)
               and (:person::uuid is null or :person in (l.person_id, l.other_id))
               and (:state::text is null or l.state = :state)
             order by l.proposed_at desc, l.id
             limit :most offset :from
            """;
    private static final int ALL = 200;

    private final JdbcClient sql;

    PersonLinks(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Link> find(UUID id) {
        return select(id, null, null, 1, 0).stream().findFirst();
    }

    List<Link> of(PersonId person) {
        return select(null, person, null, ALL, 0);
    }

    List<Link> in(LinkState state, int most, long from) {
        return select(null, null, state, most, from);
    }

    int undecided() {
        return sql.sql("""
                        select count(*)
                          from (select
                                  from person.link
                                 where state = 'CANDIDATE'
                                 limit 100) candidate
                        """).query(Integer.class).single();
    }

    void decide(Link link, LinkState next, WorkerId by, Instant at, String note) {
        int changed = sql.sql("""
                        update person.link
                           set state = :next,
                               decided_at = :at,
                               decided_by = :by,
                               note = :note,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", link.id())
                .param("version", link.version())
                .param("next", next.name())
                .param("at", Times.utc(at))
                .param("by", by.value())
                .param("note", note)
                .update();
        if (changed == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    /// Finds anew which record stands for this one and all it is linked with.
    void setMain(PersonId person) {
        sql.sql("select person.set_main(:person)")
                .param("person", person.value())
                .query((_, _) -> true)
                .single();
    }

    private List<Link> select(
            @Nullable UUID id, @Nullable PersonId person, @Nullable LinkState state, int most, long from) {
        return sql.sql(SELECT)
                .param("id", id)
                .param("person", person == null ? null : person.value())
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .param("from", from)
                .query((row, _) -> link(row))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("other_id", UUID.class)),
                row.getString("other_name"),
                List.of((String[]) row.getArray("reasons").getArray()),
                LinkState.valueOf(row.getString("state")),
                Times.instant(row, "proposed_at"),
                Times.instantOrNull(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("note"),
                row.getInt("version"));
    }
}
