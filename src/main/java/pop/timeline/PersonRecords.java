package pop.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.participation.Participations;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is known of a person over all their linked records, as far as the viewer may see it.
@Component
class PersonRecords {

    private final JdbcClient sql;
    private final Participations participations;

    PersonRecords(JdbcClient sql, Participations participations) {
        this.sql = sql;
        this.participations = participations;
    }

    /// What to know before meeting them.
    ///
    /// @param kind of address or alert, or an alert's own words; the reference of a referral that told of safety
    /// @param recordedBy the worker who told it; none when it came by a link or a spreadsheet
    record Detail(
            Part part,
            String kind,
            String text,
            String note,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable UUID id,
            boolean severe) {

        boolean beforeMeeting() {
            return part == Part.ALERT || part == Part.SAFETY;
        }
    }

    enum Part {
        ADDRESS,
        EMAIL,
        /// Raised here.
        ALERT,
        /// Told with a referral, and not taken over into an alert.
        SAFETY
    }

    /// What stands now, the main record's and the newest first.
    List<Detail> details(PersonId main, Instant now) {
        return sql.sql("""
                        select d.part, d.kind, d.text, d.note, d.recorded_at, w.name as recorded_by, d.id, d.severe
                          from timeline.detail d
                          left join agency.worker w on w.id = d.recorded_by
                         where d.person_id = any (array(select p.id from person.person p where p.main_id = :main))
                           and (d.until is null or d.until > :now)
                         order by not d.severe, d.person_id <> :main, d.recorded_at desc
                        """)
                .param("main", main.value())
                .param("now", Times.utc(now))
                .query(Detail.class)
                .list();
    }

    record SentReferral(UUID id, String reference, String status, Instant submittedAt, String sender) {}

    /// Referrals about the person, the newest first; drafts are nobody's but their writer's.
    List<SentReferral> referrals(PersonId main) {
        return sql.sql("""
                        select r.id, r.reference, r.status, r.submitted_at, coalesce(nullif(r.from_agency, ''), a.name) as sender
                          from referral.referral r
                          join agency.agency a on a.id = r.holder_agency_id
                         where r.person_id = any (array(select p.id from person.person p where p.main_id = :main))
                           and r.submitted_at is not null
                         order by r.submitted_at desc
                         limit 6
                        """)
                .param("main", main.value())
                .query(SentReferral.class)
                .list();
    }

    /// Whether they take part, and to whom they object.
    Participations.Line takesPart(PersonId person) {
        return participations.line(person);
    }
}
