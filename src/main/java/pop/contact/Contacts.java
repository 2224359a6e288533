package pop.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Contacts in the database, as far as the viewer may see them.
@Component
class Contacts {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Contacts(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /// What happened. The worker did it and writes it down.
    record Contact(
            ContactId id,
            PersonId person,
            @Nullable EngagementId engagement,
            AgencyId holder,
            Instant happenedAt,
            Mode mode,
            boolean made,
            String withWhom,
            WorkerId worker,
            @Nullable Integer minutes,
            @Nullable ContactId supersedes) {}

    /// A contact with the name of who made it; `correctedBy` is the one that took its place.
    record Shown(
            ContactId id,
            Instant happenedAt,
            Mode mode,
            boolean made,
            String withWhom,
            String byName,
            @Nullable Integer minutes,
            Instant recordedAt,
            boolean superseded,
            boolean corrects) {}

    /// Recording the same id again changes nothing.
    ///
    /// @return whether it is new; not so either when another correction of the same contact came first
    boolean add(Contact it, Instant now) {
        int rows = sql.sql("""
                        insert into contact.contact (id, person_id, engagement_id, holder_agency_id, happened_at, mode, made, with_whom,
                               worker_id, minutes, recorded_at, recorded_by, supersedes_id)
                        values (:id, :person, :engagement::uuid, :holder, :happenedAt, :mode, :made, :withWhom,
                                :worker, :minutes, :now, :worker, :supersedes::uuid)
                        on conflict do nothing
                        """)
                .param("id", it.id().value())
                .param("person", it.person().value())
                .param(
                        "engagement",
                        it.engagement() == null ? null : it.engagement().value())
                .param("holder", it.holder().value())
                .param("happenedAt", Times.utc(it.happenedAt()))
                .param("mode", it.mode().name())
                .param("made", it.made())
                .param("withWhom", it.withWhom())
                .param("worker", it.worker().value())
                .param("minutes", it.minutes())
                .param("now", Times.utc(now))
                .param(
                        "supersedes",
                        it.supersedes() == null ? null : it.supersedes().value())
                .update();
        if (rows == 1) {
            tell(it);
        }
        return rows == 1;
    }

    private void tell(Contact it) {
        events.publishEvent(new ContactEvent.Recorded(
                it.id(), it.person(), it.engagement(), it.happenedAt(), it.made(), it.worker()));
    }

    /// Marks a contact as corrected by a later one.
    ///
    /// @return whether it was there and not corrected before
    boolean supersede(ContactId id, PersonId person) {
        return sql.sql("""
                        update contact.contact
                           set superseded = true
                         where id = :id
                           and person_id = :person
                           and not superseded
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean exists(ContactId id) {
        return sql.sql("select exists (select from contact.contact c where c.id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Shown> find(ContactId id, PersonId person) {
        return sql.sql("""
                        select c.id, c.happened_at, c.mode, c.made, c.with_whom, w.name as by_name, c.minutes, c.recorded_at,
                               c.superseded, c.supersedes_id is not null as corrects
                          from contact.contact c
                          join agency.worker w on w.id = c.worker_id
                         where c.id = :id
                           and c.person_id = :person
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Shown.class)
                .optional();
    }

    /// The latest first, corrected ones among them; one more than the size.
    List<Shown> of(PersonId person, long offset, int size) {
        return sql.sql("""
                        select c.id, c.happened_at, c.mode, c.made, c.with_whom, w.name as by_name, c.minutes, c.recorded_at,
                               c.superseded, c.supersedes_id is not null as corrects
                          from contact.contact c
                          join agency.worker w on w.id = c.worker_id
                         where c.person_id = :person
                         order by c.happened_at desc, c.recorded_at desc
                         limit :size + 1
                        offset :offset
                        """)
                .param("person", person.value())
                .param("size", size)
                .param("offset", offset)
                .query(Shown.class)
                .list();
    }
}
