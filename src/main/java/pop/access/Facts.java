package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.StatusCheck;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// What was decided on access: only ever added to.
@Component
class Facts implements StatusCheck {

    private final JdbcClient sql;
    private final Clock clock;

    Facts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What a fact belongs to.
    ///
    /// @param person none where that would tell that there is a record
    record Subject(Kind kind, UUID id, @Nullable PersonId person, AgencyId holder) {}

    enum Kind {
        EMERGENCY(EmergencyStatus.LIFE),
        REQUEST(RequestStatus.LIFE),
        RESTRICTION(RestrictionStatus.LIFE),
        CONFLICT(ConflictStatus.LIFE);

        private final Life<?> life;

        Kind(Life<?> life) {
            this.life = life;
        }
    }

    /// @param byName blank for the house itself
    record Shown(FactKind kind, Instant happenedAt, String byName, String code, String note) {}

    void add(Subject subject, Fact fact) {
        var person = subject.person();
        sql.sql("""
                        insert into access.fact (id, life, subject_id, person_id, holder_agency_id, number, kind, happened_at,
                               recorded_at, recorded_by, code, note)
                        select :id, :life, :subject, :person::uuid, :holder, coalesce(max(f.number), 0) + 1, :kind, :happenedAt,
                               :now, :by, :code, :note
                          from access.fact f
                         where f.subject_id = :subject
                        """)
                .param("id", Ids.next())
                .param("life", subject.kind().name())
                .param("subject", subject.id())
                .param("person", person == null ? null : person.value())
                .param("holder", subject.holder().value())
                .param("kind", fact.kind().name())
                .param("happenedAt", Times.utc(fact.at()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .param("code", fact.code())
                .param("note", fact.note())
                .update();
    }

    /// In their order, the first first.
    List<Shown> of(UUID subject) {
        return sql.sql("""
                        select f.kind, f.happened_at, coalesce(w.name, '') as by_name, f.code, f.note
                          from access.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.subject_id = :subject
                         order by f.number
                        """).param("subject", subject).query(Shown.class).list();
    }

    @Override
    public String of() {
        return "decisions on access";
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> astray() {
        return sql
                .sql("""
                        select s.life, s.id, s.status, array_agg(f.kind order by f.number) filter (where f.id is not null) as kinds
                          from (select 'EMERGENCY' as life, id, status from access.emergency
                                union all
                                select 'REQUEST', id, status from access.request
                                union all
                                select 'RESTRICTION', id, status from access.restriction
                                union all
                                select 'CONFLICT', id, status from access.conflict) s
                          left join access.fact f on f.subject_id = s.id
                         group by s.life, s.id, s.status
                        """)
                .query((row, _) -> {
                    var kinds = row.getArray("kinds") == null
                            ? new String[0]
                            : (String[]) row.getArray("kinds").getArray();
                    var life = Kind.valueOf(row.getString("life")).life;
                    return follows(life, kinds, row.getString("status"))
                            ? List.<UUID>of()
                            : List.of(row.getObject("id", UUID.class));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static boolean follows(Life<?> life, String[] kinds, String status) {
        try {
            var facts = Arrays.stream(kinds).map(FactKind::valueOf).toList();
            return life.of(facts).name().equals(status);
        } catch (Refused impossible) {
            return false;
        }
    }
}
