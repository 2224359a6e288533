package pop.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happened with a person, newest first, as far as the viewer may see it.
@Component
class TimelineEntries {

    static final int A_PAGE = 40;

    /// Names and notes are looked up for the entries of the page only.
    private static final String PAGE = """
            select e.*, other.name as other, by.name as recorded_by, agency.name as agency,
                   coalesce(note.text, e.told) as text, note.confidential
              from (select t.id, t.person_id, t.happened_at, t.kind, t.what, t.detail, t.text as told, t.whose,
                           t.offered, t.with_whom, t.minutes, t.until, t.worker_id, t.recorded_by as by_id,
                           t.subject_id, t.subject, t.record, t.path
                      from timeline.entry t
                     where t.person_id = any (array(select p.id from person.person p where p.main_id = :main))
                       and (:kind::text is null or t.kind = :kind)
                       and (:at::timestamptz is null or (t.happened_at, t.id) < (:at::timestamptz, :id::uuid))
                     order by t.happened_at desc, t.id desc
                     limit :limit) e
              left join agency.worker by on by.id = e.by_id
              left join agency.worker other on other.id = e.worker_id and other.id <> e.by_id
              left join lateral (
                   select a.name
                     from agency.post p
                     join agency.agency a on a.id = p.agency_id
                    where p.worker_id = e.by_id
                      and p.since <= (e.happened_at at time zone 'Europe/London')::date
                      and (p.until is null or p.until > (e.happened_at at time zone 'Europe/London')::date)
                    order by p.since
                    limit 1) agency on true
              left join lateral (
                   select string_agg(n.text, chr(10) || chr(10) order by n.recorded_at, n.id) filter (where not n.confidential) as text,
                          string_agg(n.text, chr(10) || chr(10) order by n.recorded_at, n.id) filter (where n.confidential) as confidential
                     from contact.note n
                    where e.kind = 'CONTACT'
                      and n.contact_id = e.id) note on true
             order by e.happened_at desc, e.id desc
            """;

    private final JdbcClient sql;

    TimelineEntries(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where the next older page begins.
    record Before(Instant at, UUID id) {}

    /// One entry more than a page, so that the page knows whether there are older ones.
    List<Entry> of(PersonId main, @Nullable Kind kind, @Nullable Before before) {
        return sql.sql(PAGE)
                .param("main", main.value())
                .param("kind", kind == null ? null : kind.name())
                .param("at", before == null ? null : Times.utc(before.at()))
                .param("id", before == null ? null : before.id())
                .param("limit", A_PAGE + 1)
                .query(Entry.class)
                .list();
    }
}
