package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.Caution;
import pop.person.Planned;
import pop.person.Warning;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The alerts that matter for what is being arranged, of all records of the person. One whose end is past warns until
/// somebody has decided.
@Component
class WarnBeforeMeeting implements Caution {

    private final JdbcClient sql;
    private final Clock clock;

    WarnBeforeMeeting(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            AlertKind kind,
            String title,
            Priority priority,
            String todo,
            @Nullable LocalDate endsOn,
            @Nullable String known) {}

    @Override
    public List<Warning> about(Planned planned) {
        var today = When.dayOf(clock.instant());
        var kinds = Arrays.stream(AlertKind.values())
                .filter(kind -> kind.mattersFor(planned.what()))
                .map(AlertKind::name)
                .toArray(String[]::new);
        return sql
                .sql("""
                        select a.id, a.kind, a.title, a.priority, a.todo, a.ends_on,
                               (select k.text from safety.known k where k.alert_id = a.id order by k.recorded_at desc limit 1) as known
                          from safety.alert a
                         where a.person_id = any (array(select q.id
                                                          from person.person p
                                                          join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                           and a.status = 'IN_FORCE'
                           and a.kind = any (:kinds)
                         order by a.priority, a.raised_at desc
                        """)
                .param("person", planned.person().value())
                .param("kinds", kinds)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> warning(row, today))
                .toList();
    }

    private static Warning warning(Row row, LocalDate today) {
        var why = new StringBuilder(row.todo().isEmpty() ? "Nobody has said yet what to do about it." : row.todo());
        if (row.known() != null) {
            why.append("\nWhat was said, not a proven fact: ").append(row.known());
        }
        if (row.endsOn() != null && !row.endsOn().isAfter(today)) {
            why.append("\nOver since ").append(When.day(row.endsOn())).append(", not reviewed: ask whether it stands.");
        }
        var title = row.kind() == AlertKind.OTHER ? row.title() : Words.of(row.kind());
        return new Warning(row.id(), title, why.toString(), row.priority() == Priority.HIGH);
    }
}
