package pop.disclosure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.rule.StatusCheck;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Compares each disclosure's stored status with what its facts give.
@Component
class DisclosureStatuses implements StatusCheck {

    private final JdbcClient sql;

    DisclosureStatuses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String of() {
        return "disclosures";
    }

    @Override
    public List<UUID> astray() {
        var astray = new ArrayList<UUID>();
        sql.sql("""
                        select d.id, d.status, array_agg(f.kind order by f.number) as kinds
                          from disclosure.disclosure d
                          join disclosure.fact f on f.disclosure_id = d.id
                         group by d.id, d.status
                        """).query(row -> {
            var kinds = Stream.of((String[]) row.getArray("kinds").getArray())
                    .map(FactKind::valueOf)
                    .toList();
            if (!DisclosureStatus.of(kinds).name().equals(row.getString("status"))) {
                astray.add(row.getObject("id", UUID.class));
            }
        });
        return astray;
    }
}
