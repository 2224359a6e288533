package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Where people live, with dates.
@Component
final class Addresses {

    private final JdbcClient sql;

    Addresses(JdbcClient sql) {
        this.sql = sql;
    }

    /// Standing ones first, the latest told on top.
    List<Address> of(PersonId person) {
        return sql.sql("""
                        select id, kind, lines, postcode, care_of, in_glasgow, since, until
                          from person.address
                         where person_id = :person
                         order by until desc nulls first, recorded_at desc, id desc
                        """).param("person", person.value()).query(Address.class).list();
    }

    /// Adding the same again changes nothing.
    void add(PersonId person, AgencyId holder, UUID by, Instant at, Address address) {
        sql.sql("""
                        insert into person.address (id, person_id, holder_agency_id, kind, lines, postcode, care_of, in_glasgow,
                                                    since, until, recorded_at, recorded_by)
                        values (:id, :person, :holder, :kind, :lines, :postcode, :careOf, :inGlasgow, :since, :until, :at, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", address.id())
                .param("person", person.value())
                .param("holder", holder.value())
                .param("kind", address.kind().name())
                .param("lines", address.lines())
                .param("postcode", address.postcode())
                .param("careOf", address.careOf())
                .param("inGlasgow", address.inGlasgow().name())
                .param("since", address.since())
                .param("until", address.until())
                .param("at", Times.utc(at))
                .param("by", by)
                .update();
    }

    /// An address that began later than this day ends on the day it began.
    void end(PersonId person, UUID address, LocalDate on) {
        sql.sql("""
                        update person.address
                           set until = greatest(:on, since)
                         where id = :address
                           and person_id = :person
                           and (until is null or until > :on)
                        """)
                .param("address", address)
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    /// All but this one, as somebody moved there.
    void endOthers(PersonId person, UUID but, LocalDate on) {
        sql.sql("""
                        update person.address
                           set until = greatest(:on, since)
                         where id <> :but
                           and person_id = :person
                           and (until is null or until > :on)
                        """)
                .param("but", but)
                .param("person", person.value())
                .param("on", on)
                .update();
    }
}
