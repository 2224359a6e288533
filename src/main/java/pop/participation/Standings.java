package pop.participation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Compares the stored status of everyone's taking part with what its facts say.
@Component
class Standings implements StatusCheck {

    private final JdbcClient sql;

    Standings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String of() {
        return "people taking part";
    }

    private record Stored(UUID id, String status, List<FactKind> facts) {

        boolean isAstray() {
            return !ParticipationStatus.of(facts).name().equals(status);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> astray() {
        return sql
                .sql("""
                        select s.person_id, s.status, array_agg(f.kind order by f.number) as kinds
                          from participation.standing s
                          join participation.fact f on f.person_id = s.person_id
                         group by s.person_id, s.status
                        """)
                .query((row, _) -> new Stored(
                        row.getObject("person_id", UUID.class),
                        row.getString("status"),
                        Stream.of((String[]) row.getArray("kinds").getArray())
                                .map(FactKind::valueOf)
                                .toList()))
                .list()
                .stream()
                .filter(Stored::isAstray)
                .map(Stored::id)
                .toList();
    }
}
