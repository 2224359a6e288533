package pop.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.person.BirthDate;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.sharing.Closings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds, as the house and for the house, whom somebody means who may not look themselves. What it finds is never told
/// to them.
@Component
class WhoIsMeant {

    private final JdbcClient sql;
    private final People people;
    private final Closings closings;
    private final AsSystem house;

    WhoIsMeant(JdbcClient sql, People people, Closings closings, AsSystem house) {
        this.sql = sql;
        this.people = people;
        this.closings = closings;
        this.house = house;
    }

    /// A record and the agency that holds it.
    record Found(PersonId person, AgencyId holder) {}

    /// The one person of exactly this name and day of birth. Of two who are not known to be one, neither.
    Optional<PersonId> by(String name, LocalDate born, LocalDate today) {
        return born.isAfter(today)
                ? Optional.empty()
                : house.call("finding whom somebody means", () -> one(people.exactly(name, born)));
    }

    /// The one person an agency knows by exactly this number.
    Optional<PersonId> by(String identifier, LocalDate today) {
        var whole =
                Search.typed(identifier, today).identifiers().stream().limit(1).toList();
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        var search = new Search(List.of(), BirthDate.unknown(), List.of(), List.of(), null, whole, false);
        return house.call(
                "finding whom somebody means",
                () -> one(people.matches(search).stream()
                        .map(match -> match.person())
                        .toList()));
    }

    /// The record, unless it is restricted or shut to this worker.
    Optional<Found> openable(PersonId person, WorkerId worker) {
        return house.call("finding whom somebody means", () -> {
            var records = records(person);
            return closings.shut(records, worker) ? Optional.<Found>empty() : Optional.of(found(person));
        });
    }

    /// All records of one person. Asked as the house.
    List<UUID> records(PersonId person) {
        return people.linked(person).stream().map(PersonId::value).toList();
    }

    private Optional<PersonId> one(List<PersonId> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var first = people.linked(found.getFirst());
        return first.containsAll(found) ? Optional.of(first.getFirst()) : Optional.empty();
    }

    private Found found(PersonId person) {
        return sql.sql("select id as person, holder_agency_id as holder from person.person where id = :person")
                .param("person", person.value())
                .query(Found.class)
                .single();
    }
}
