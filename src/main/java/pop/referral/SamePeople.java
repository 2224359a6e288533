package pop.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonId;

import java.util.List;
import java.util.UUID;

/// Records that are, or may be, the person a referral is about. Deciding it is the person's room's.
@Component
class SamePeople {

    private final JdbcClient sql;

    SamePeople(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param link by which it can be decided
    record Same(UUID link, boolean confirmed, List<String> reasons, PersonId person, String name, String birthTold) {}

    List<Same> to(PersonId person) {
        return sql.sql("""
                        select l.id, l.state, l.reasons, p.id as person, p.birth_told,
                               coalesce((select n.shown
                                           from person.name n
                                          where n.person_id = p.id
                                            and n.ended_at is null
                                          order by n.used desc, n.recorded_at
                                          limit 1), '') as name
                          from person.link l
                          join person.person p on p.id = case l.person_id when :person then l.other_id else l.person_id end
                         where (l.person_id = :person or l.other_id = :person)
                           and l.state in ('CANDIDATE', 'CONFIRMED')
                         order by l.state, l.proposed_at
                        """)
                .param("person", person.value())
                .query((row, number) -> new Same(
                        row.getObject("id", UUID.class),
                        row.getString("state").equals("CONFIRMED"),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("birth_told")))
                .list();
    }
}
