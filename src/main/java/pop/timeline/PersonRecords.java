package pop.timeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is known of a person over all their linked records, as far as the viewer may see it.
@Component
class PersonRecords {

    private final JdbcClient sql;

    PersonRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /// The person's records, the main one first; empty when there is none or none is shared.
    List<RecordRow> of(PersonId id) {
        return sql.sql("""
                        select p.id, p.main_id, p.birth_precision, p.birth_earliest, p.birth_latest,
                               p.language, p.interpreter, p.what_matters, p.strengths, p.recorded_at
                          from person.person p
                         where p.main_id = (select q.main_id from person.person q where q.id = :id)
                         order by p.id <> p.main_id, p.recorded_at, p.id
                        """).param("id", id.value()).query(RecordRow.class).list();
    }

    /// Details that stand now, the main record's and the newest first.
    List<Detail> details(List<UUID> people, Instant now) {
        return sql.sql("""
                        select d.person_id, d.part, d.kind, d.text, d.note, d.whose, d.may_text, d.may_leave_message,
                               d.may_say_who, d.used, d.recorded_at, d.until, w.name as recorded_by
                          from timeline.detail d
                          left join agency.worker w on w.id = d.recorded_by
                         where d.person_id = any (:people)
                           and (d.until is null or d.until > :now)
                         order by array_position(:people::uuid[], d.person_id), d.recorded_at desc
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("now", Times.utc(now))
                .query(Detail.class)
                .list();
    }

    record SentReferral(UUID id, String reference, String status, Instant submittedAt, String sender) {}

    /// Referrals about the person, the newest first; drafts are nobody's but their writer's.
    List<SentReferral> referrals(List<UUID> people) {
        return sql.sql("""
                        select r.id, r.reference, r.status, r.submitted_at, coalesce(nullif(r.from_agency, ''), a.name) as sender
                          from referral.referral r
                          join agency.agency a on a.id = r.holder_agency_id
                         where r.person_id = any (:people)
                           and r.submitted_at is not null
                         order by r.submitted_at desc
                         limit 6
                        """)
                .param("people", people.toArray(UUID[]::new))
                .query(SentReferral.class)
                .list();
    }
}
