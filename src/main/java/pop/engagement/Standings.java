package pop.engagement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Compares the stored status of every spell with what its facts say.
@Component
class Standings implements StatusCheck {

    private final JdbcClient sql;

    Standings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String of() {
        return "spells of support";
    }

    private record Stored(UUID id, String status, List<FactKind> facts) {

        boolean isAstray() {
            return !EngagementStatus.of(facts).name().equals(status);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> astray() {
        return sql
                .sql("""
                        select e.id, e.status, array_agg(f.kind order by f.number) as kinds
                          from engagement.engagement e
                          join engagement.fact f on f.engagement_id = e.id
                         group by e.id, e.status
                        """)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
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
