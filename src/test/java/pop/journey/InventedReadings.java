package pop.journey;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Ids;
import pop.database.Owner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Spells of support of invented people with readings in them, written as the owner: to be counted.
record InventedReadings(JdbcClient owner) {

    static InventedReadings of(ApplicationContext application) {
        return new InventedReadings(Owner.of(application));
    }

    /// @param answers of items by their links; null is one that was not asked
    record Reading(UUID id, LocalDate on, String doneBy, Map<String, @Nullable Integer> answers) {

        static Reading of(String on, String doneBy, Map<String, @Nullable Integer> answers) {
            return new Reading(Ids.next(), LocalDate.parse(on), doneBy, answers);
        }
    }

    UUID person() {
        var person = Ids.next();
        owner.sql("""
                        insert into person.person (id, main_id, holder_agency_id, recorded_at, recorded_by)
                        values (:id, :id, :agency, now(), :id)
                        """).param("id", person).param("agency", Beginnings.AGENCY).update();
        return person;
    }

    /// @param until null: it goes on
    UUID spell(UUID person, int number, LocalDate from, @Nullable LocalDate until) {
        var spell = Ids.next();
        owner.sql("""
                        insert into engagement.engagement (id, person_id, spell, team_id, holder_agency_id, status, closed_reason, opened_at, ended_at)
                        values (:id, :person, :number, :team, :agency, case when :until::date is null then 'ACTIVE' else 'CLOSED' end,
                                case when :until::date is not null then 'MOVED_ON' end, :from::date + interval '12 hours', :until::date + interval '12 hours')
                        """)
                .param("id", spell)
                .param("person", person)
                .param("number", number)
                .param("team", Beginnings.TEAM)
                .param("agency", Beginnings.AGENCY)
                .param("from", from)
                .param("until", until)
                .update();
        return spell;
    }

    UUID spell(String from) {
        return spell(person(), 1, LocalDate.parse(from), null);
    }

    /// Support that is over, so that nothing of it is due on anybody's Today.
    void close(List<UUID> spells, LocalDate until) {
        owner.sql("""
                        update engagement.engagement
                           set status = 'CLOSED', closed_reason = 'MOVED_ON', ended_at = :until::date + interval '12 hours'
                         where id = any (:spells)
                        """)
                .param("until", until)
                .param("spells", spells.toArray(UUID[]::new))
                .update();
    }

    void read(UUID spell, String code, Reading reading) {
        owner.sql("""
                        insert into outcome.reading (id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion,
                               came_by, complete, rule, entered_at, entered_by)
                        select :id, e.person_id, e.id, e.holder_agency_id, 'OUTCOME', :code, '1', :on, :doneBy, 'OTHER', 'FILE', true, 'a test',
                               :on::date + interval '14 hours', e.id
                          from engagement.engagement e
                         where e.id = :spell
                        """)
                .param("id", reading.id())
                .param("spell", spell)
                .param("code", code)
                .param("on", reading.on())
                .param("doneBy", reading.doneBy())
                .update();
        var links = new ArrayList<>(reading.answers().keySet());
        owner.sql("""
                        insert into outcome.answer (reading_id, person_id, holder_agency_id, category, code, version, link, value, missing)
                        select r.id, r.person_id, r.holder_agency_id, r.category, r.code, r.version, a.link, a.value,
                               case when a.value is null then 'NOT_ASKED' end
                          from outcome.reading r, unnest(:links::text[], :values::int[]) a (link, value)
                         where r.id = :id
                        """)
                .param("id", reading.id())
                .param("links", links.toArray(String[]::new))
                .param("values", links.stream().map(reading.answers()::get).toArray(Integer[]::new))
                .update();
    }

    void mistaken(Reading reading) {
        owner.sql("""
                        insert into outcome.fact (id, reading_id, person_id, holder_agency_id, category, code, version, kind, at, recorded_by, note)
                        select uuidv7(), r.id, r.person_id, r.holder_agency_id, r.category, r.code, r.version, 'MISTAKEN', r.entered_at,
                               :by::uuid, 'Not theirs.'
                          from outcome.reading r
                         where r.id = :id
                        """).param("id", reading.id()).param("by", Beginnings.FIONA).update();
    }
}
