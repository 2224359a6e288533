package pop.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Demonstration;

import java.util.List;

/// The named cast, whom one may sign in as in a demonstration. Empty anywhere else.
@Component
class Cast {

    private final JdbcClient sql;
    private final Demonstration demonstration;

    Cast(JdbcClient sql, Demonstration demonstration) {
        this.sql = sql;
        this.demonstration = demonstration;
    }

    record Member(String name, String email, String role, String agency, String team) {}

    List<Member> members() {
        return !demonstration.on()
                ? List.of()
                : sql.sql("""
                                select w.name, w.email, p.role, a.name as agency, t.name as team
                                  from agency.worker w
                                  join agency.post p on p.worker_id = w.id and p.until is null
                                  join agency.agency a on a.id = p.agency_id
                                  join agency.team t on t.id = p.team_id
                                  join signin.credential c on c.worker_id = w.id
                                 where w.email like '%@cast.invalid'
                                 order by p.id
                                """).query(Member.class).list();
    }
}
