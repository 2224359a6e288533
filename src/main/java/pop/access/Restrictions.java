package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Restrictions the viewer is excepted from or governs; nobody else learns of them.
@Component
class Restrictions {

    private static final String SELECT = """
            select r.id, r.person_id, r.holder_agency_id, r.reason, r.note, r.excepting, r.review_on, r.restricted_at,
                   r.restricted_by, r.status, r.version
              from access.restriction r
            """;

    private final JdbcClient sql;
    private final Facts facts;

    Restrictions(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /// @param name the person's, for those who are shown it
    /// @param excepted how many see the record
    record Shown(
            UUID id,
            PersonId personId,
            @Nullable String name,
            RestrictionReason reason,
            int excepted,
            Instant restrictedAt,
            LocalDate reviewOn) {}

    record Excepted(WorkerId id, String name) {}

    /// Whether the viewer leads the team around this person.
    boolean leads(PersonId person) {
        return sql.sql("select exists (select from sharing.door d where d.person_id = :person and d.desk = 'lead')")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void add(Restriction restriction) {
        try {
            sql.sql("""
                            insert into access.restriction (id, person_id, holder_agency_id, reason, note, excepting, review_on,
                                   restricted_at, restricted_by, status)
                            values (:id, :person, :holder, :reason, :note, :excepting, :review, :at, :by, :status)
                            """)
                    .param("id", restriction.id())
                    .param("person", restriction.person().value())
                    .param("holder", restriction.holder().value())
                    .param("reason", restriction.reason().name())
                    .param("note", restriction.note())
                    .param("excepting", ids(restriction.excepting()))
                    .param("review", restriction.reviewOn())
                    .param("at", Times.utc(restriction.restrictedAt()))
                    .param("by", restriction.restrictedBy().value())
                    .param("status", restriction.status().name())
                    .update();
        } catch (DuplicateKeyException restrictedMeanwhile) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(restriction.subject(), restriction.restricted());
    }

    Optional<Restriction> find(UUID id) {
        return sql.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query((row, _) -> restriction(row))
                .optional();
    }

    /// What restricts this record now, also one that came with a link.
    Optional<Restriction> of(PersonId person) {
        return sql.sql(SELECT + """
                 where r.status = 'IN_PLACE'
                   and r.id in (select c.basis_id
                                  from sharing.closing c
                                 where c.person_id = :person
                                   and c.basis = 'RESTRICTION'
                                   and c.until is null)
                 order by r.restricted_at
                 limit 1
                """)
                .param("person", person.value())
                .query((row, _) -> restriction(row))
                .optional();
    }

    /// @throws Refused when somebody else changed it first
    void record(Step<Restriction, Fact> step) {
        var next = step.state();
        int changed = sql.sql("""
                        update access.restriction
                           set status = :status,
                               excepting = :excepting,
                               review_on = :review,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", next.id())
                .param("version", next.version())
                .param("status", next.status().name())
                .param("excepting", ids(next.excepting()))
                .param("review", next.reviewOn())
                .update();
        if (changed == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(next.subject(), step.event());
    }

    /// Those in place, the soonest to be looked at again first.
    List<Shown> inPlace(int most, long from) {
        return sql.sql("""
                        select r.id, r.person_id, n.shown as name, r.reason, cardinality(r.excepting) as excepted, r.restricted_at,
                               r.review_on
                          from access.restriction r
                          left join person.name n on n.person_id = r.person_id and n.used and n.ended_at is null
                         where r.status = 'IN_PLACE'
                         order by r.review_on, r.id
                         limit :most offset :from
                        """)
                .param("most", most)
                .param("from", from)
                .query(Shown.class)
                .list();
    }

    List<Excepted> excepted(Restriction restriction) {
        return sql.sql("select w.id, w.name from agency.worker w where w.id = any (:ids) order by w.name")
                .param("ids", ids(restriction.excepting()))
                .query(Excepted.class)
                .list();
    }

    /// Whether one of those excepted leads a team today.
    boolean ledByExcepted(Restriction restriction) {
        return sql.sql("select access.led_by_excepted(:excepting)")
                .param("excepting", ids(restriction.excepting()))
                .query(Boolean.class)
                .single();
    }

    private static UUID[] ids(List<WorkerId> workers) {
        return workers.stream().map(WorkerId::value).toArray(UUID[]::new);
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        var excepting = (UUID[]) row.getArray("excepting").getArray();
        return new Restriction(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                RestrictionReason.valueOf(row.getString("reason")),
                row.getString("note"),
                Arrays.stream(excepting).map(WorkerId::new).toList(),
                row.getObject("review_on", LocalDate.class),
                Times.instant(row, "restricted_at"),
                new WorkerId(row.getObject("restricted_by", UUID.class)),
                RestrictionStatus.valueOf(row.getString("status")),
                row.getInt("version"));
    }
}
