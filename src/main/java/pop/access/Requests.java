package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Requests for access: one's own, and those that ask the agency one leads.
@Component
class Requests {

    private static final String SELECT = """
            select r.id, r.worker_id, r.role, r.holder_agency_id, r.asked_agency_id, r.person_id, r.name_told, r.birth_told,
                   array_to_string(r.categories, ',') as categories, r.why, r.until_on, r.asked_at, r.due_at, r.status,
                   r.answered_by, r.answered_at, r.refusal, r.answer, r.given_person_id,
                   array_to_string(r.given_categories, ',') as given_categories, r.given_until, r.version
              from access.request r
            """;

    private static final String SHOWN = """
            select r.id, w.name as worker, r.role, a.name as agency, h.name as asked,
                   coalesce(n.shown, nullif(r.name_told, ''), '') as name, r.asked_at, r.due_at, r.status, r.refusal, r.given_until
              from access.request r
              join agency.worker w on w.id = r.worker_id
              join agency.agency a on a.id = r.holder_agency_id
              join agency.agency h on h.id = r.asked_agency_id
              left join person.name n on n.person_id = r.person_id and n.used and n.ended_at is null
            """;

    /// Leads the agency asked; or governs, where nobody leads it but the asker.
    private static final String MINE_TO_ANSWER = """
             where r.worker_id <> (select sharing.viewer())
               and ('governance' <> all ((select sharing.keys())::text[])
                    or not access.has_lead(r.asked_agency_id, r.person_id, r.worker_id))
            """;

    private final JdbcClient sql;
    private final Facts facts;

    Requests(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /// @param name as it was typed, or the person's for those who are shown it; may be blank
    record Shown(
            UUID id,
            String worker,
            Role role,
            String agency,
            String asked,
            String name,
            Instant askedAt,
            Instant dueAt,
            RequestStatus status,
            @Nullable RefusalReason refusal,
            @Nullable Instant givenUntil) {

        boolean stands(Instant now) {
            return status == RequestStatus.GRANTED && givenUntil != null && givenUntil.isAfter(now);
        }
    }

    void add(AccessRequest request) {
        var person = request.person();
        sql.sql("""
                        insert into access.request (id, worker_id, role, holder_agency_id, asked_agency_id, person_id, name_told, birth_told,
                               categories, why, until_on, asked_at, due_at, status)
                        values (:id, :worker, :role, :holder, :asked, :person::uuid, :name, :birth,
                               :categories, :why, :until, :at, :due, :status)
                        """)
                .param("id", request.id())
                .param("worker", request.worker().value())
                .param("role", request.role().name())
                .param("holder", request.holder().value())
                .param("asked", request.asked().value())
                .param("person", person == null ? null : person.value())
                .param("name", request.nameTold())
                .param("birth", request.birthTold())
                .param("categories", names(request.categories()))
                .param("why", request.why())
                .param("until", request.untilOn())
                .param("at", Times.utc(request.at()))
                .param("due", Times.utc(request.dueAt()))
                .param("status", request.status().name())
                .update();
        facts.add(request.subject(), Fact.plain(FactKind.ASKED, request.worker().value(), request.at()));
    }

    Optional<AccessRequest> find(UUID id) {
        return sql.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    Optional<Shown> shown(UUID id) {
        return sql.sql(SHOWN + " where r.id = :id")
                .param("id", id)
                .query(Shown.class)
                .optional();
    }

    List<Shown> of(WorkerId worker, int most) {
        return sql.sql(SHOWN + " where r.worker_id = :worker order by r.asked_at desc limit :most")
                .param("worker", worker.value())
                .param("most", most)
                .query(Shown.class)
                .list();
    }

    /// What waits for the viewer's answer and what stands by it, the soonest due first.
    List<Shown> toAnswer(Instant now) {
        return sql.sql(SHOWN + MINE_TO_ANSWER + """
                   and (r.status = 'ASKED' or (r.status = 'GRANTED' and r.given_until > :now))
                 order by r.status = 'GRANTED', r.due_at
                 limit 100
                """)
                .param("now", Times.utc(now))
                .query(Shown.class)
                .list();
    }

    boolean mineToAnswer(UUID id) {
        return sql.sql("select exists (select from access.request r " + MINE_TO_ANSWER + " and r.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// @throws Refused when somebody else answered first
    void record(Step<AccessRequest, Fact> step) {
        var next = step.state();
        int changed = sql.sql("""
                        update access.request
                           set status = :status,
                               answered_by = :by::uuid,
                               answered_at = :at,
                               refusal = :refusal,
                               answer = :words,
                               given_person_id = :person::uuid,
                               given_categories = :given,
                               given_until = :until,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", next.id())
                .param("version", next.version())
                .param("status", next.status().name())
                .params(answered(next.answer()))
                .update();
        if (changed == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(next.subject(), step.event());
    }

    private static Map<String, @Nullable Object> answered(AccessRequest.Answer answer) {
        var person = answer.person();
        var refusal = answer.refusal();
        var given = answer.given();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("by", answer.by());
        columns.put("at", Times.utcOrNull(answer.at()));
        columns.put("refusal", refusal == null ? null : refusal.name());
        columns.put("words", answer.words());
        columns.put("person", person == null ? null : person.value());
        columns.put("given", given == null ? null : names(given));
        columns.put("until", Times.utcOrNull(answer.until()));
        return columns;
    }

    private static String[] names(Collection<Category> categories) {
        return categories.stream().map(Category::name).sorted().toArray(String[]::new);
    }

    private static AccessRequest request(ResultSet row) throws SQLException {
        return new AccessRequest(
                row.getObject("id", UUID.class),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                new AgencyId(row.getObject("asked_agency_id", UUID.class)),
                person(row, "person_id"),
                row.getString("name_told"),
                row.getString("birth_told"),
                Said.of(row.getString("categories")),
                row.getString("why"),
                row.getObject("until_on", LocalDate.class),
                Times.instant(row, "asked_at"),
                Times.instant(row, "due_at"),
                RequestStatus.valueOf(row.getString("status")),
                answer(row),
                row.getInt("version"));
    }

    private static AccessRequest.Answer answer(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        var given = row.getString("given_categories");
        return new AccessRequest.Answer(
                row.getObject("answered_by", UUID.class),
                Times.instantOrNull(row, "answered_at"),
                refusal == null ? null : RefusalReason.valueOf(refusal),
                row.getString("answer"),
                person(row, "given_person_id"),
                given == null ? null : Said.of(given),
                Times.instantOrNull(row, "given_until"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
