package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Makes a person's record out of what somebody told.
@Component
final class Newcomers {

    private final JdbcClient sql;
    private final Names names;
    private final Addresses addresses;
    private final Channels channels;
    private final Clock clock;

    Newcomers(JdbcClient sql, Names names, Addresses addresses, Channels channels, Clock clock) {
        this.sql = sql;
        this.names = names;
        this.addresses = addresses;
        this.channels = channels;
        this.clock = clock;
    }

    PersonId add(NewPerson told, AgencyId holder, UUID by) {
        var person = new PersonId(Ids.next());
        var now = clock.instant();
        addPerson(person, told, holder, by, now);
        names.add(person, holder, by, now, Name.told(told.name(), Ids::next));
        Address.told(Ids.next(), told.address()).ifPresent(address -> addresses.add(person, holder, by, now, address));
        Channel.told(told.phone(), Typed.line(told.safeContact()), Ids::next)
                .forEach(channel -> channels.add(person, holder, by, now, channel));
        return person;
    }

    private void addPerson(PersonId person, NewPerson told, AgencyId holder, UUID by, Instant at) {
        var birth = BirthDate.read(told.birth(), told.on());
        sql.sql("""
                        insert into person.person (id, main_id, holder_agency_id, birth_told, birth_precision, birth_earliest,
                                                   birth_latest, sex, sex_told, recorded_at, recorded_by)
                        values (:id, :id, :holder, :told, :precision, :earliest, :latest, :sex, :sexTold, :at, :by)
                        """)
                .param("id", person.value())
                .param("holder", holder.value())
                .param("told", birth.asTyped())
                .param("precision", birth.date().precision().name())
                .param("earliest", birth.date().earliest())
                .param("latest", birth.date().latest())
                .param("sex", Sex.read(told.sex()).name())
                .param("sexTold", Typed.line(told.sex()))
                .param("at", Times.utc(at))
                .param("by", by)
                .update();
    }
}
