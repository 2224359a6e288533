package pop.safety;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is known behind alerts, in own words, as far as the viewer may see it: somebody's account each.
@Component
class Accounts {

    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param toldBy which agency or person told it, when that is worth saying
    record Told(String text, Source source, String toldBy) {}

    record Account(UUID id, AlertId alert, String text, Source source, String toldBy, Instant recordedAt, String by) {}

    void add(Alert to, Told told, AgencyId holder, WorkerId by, Instant now) {
        if (told.text().isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into safety.known (id, alert_id, person_id, holder_agency_id, category, text, source, told_by, recorded_at, recorded_by)
                        values (:id, :alert, :person, :holder, :category, :text, :source, :toldBy, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("alert", to.id().value())
                .param("person", to.person().value())
                .param("holder", holder.value())
                .param("category", to.kind().detail().name())
                .param("text", told.text())
                .param("source", told.source().name())
                .param("toldBy", told.toldBy())
                .param("at", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    /// What a referrer told about this person's safety, to be taken over into an alert.
    Optional<AlertForm.Referred> referred(UUID told, PersonId person) {
        return sql.sql("""
                        select t.id, t.text, t.sender
                          from safety.referred t
                         where t.id = :told
                           and t.person_id = any (array(select q.id
                                                          from person.person p
                                                          join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                        """)
                .param("told", told)
                .param("person", person.value())
                .query(AlertForm.Referred.class)
                .optional();
    }

    /// The latest first.
    List<Account> of(List<PersonId> people) {
        return sql.sql("""
                        select k.id, k.alert_id as alert, k.text, k.source, k.told_by, k.recorded_at, w.name as by
                          from safety.known k
                          join agency.worker w on w.id = k.recorded_by
                         where k.person_id = any (:people)
                         order by k.recorded_at desc
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Account.class)
                .list();
    }
}
