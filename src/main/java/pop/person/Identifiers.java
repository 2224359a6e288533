package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.HouseKeys;
import pop.database.Times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Identifiers, sealed: a value opens only beside the person and kind it was sealed for.
@Component
final class Identifiers {

    private final JdbcClient sql;
    private final HouseKeys keys;

    Identifiers(JdbcClient sql, HouseKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    List<Identifier> of(PersonId person) {
        return sql.sql("""
                        select id, kind, sealed, issuer, ended_at
                          from person.identifier
                         where person_id = :person
                         order by ended_at is not null, kind, recorded_at, id
                        """)
                .param("person", person.value())
                .query((row, _) -> identifier(person, row))
                .list();
    }

    /// Adding the same again changes nothing.
    void add(PersonId person, AgencyId holder, UUID by, Instant at, Identifier identifier) {
        sql.sql("""
                        insert into person.identifier (id, person_id, holder_agency_id, category, kind, sealed, lookup, issuer, recorded_at, recorded_by)
                        values (:id, :person, :holder, :category, :kind, :sealed, :lookup, :issuer, :at, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", identifier.id())
                .param("person", person.value())
                .param("holder", holder.value())
                .param("category", identifier.kind().category())
                .param("kind", identifier.kind().name())
                .param("sealed", keys.seal(identifier.value(), belongsTo(person, identifier.kind())))
                .param("lookup", keys.digest(Identifier.lookup(Identifier.plain(identifier.value()))))
                .param("issuer", identifier.issuer())
                .param("at", Times.utc(at))
                .param("by", by)
                .update();
    }

    void end(PersonId person, UUID identifier, Instant at) {
        sql.sql("""
                        update person.identifier
                           set ended_at = :at
                         where id = :identifier
                           and person_id = :person
                           and ended_at is null
                        """)
                .param("identifier", identifier)
                .param("person", person.value())
                .param("at", Times.utc(at))
                .update();
    }

    /// The kinds whose category the viewer sees of this person: no others can be added.
    List<IdentifierKind> allowed(PersonId person) {
        var categories = sql.sql("select may_add from sharing.may_add(:person)")
                .param("person", person.value())
                .query(String.class)
                .set();
        return Arrays.stream(IdentifierKind.values())
                .filter(kind -> categories.contains(kind.category()))
                .toList();
    }

    private Identifier identifier(PersonId person, ResultSet row) throws SQLException {
        var kind = IdentifierKind.valueOf(row.getString("kind"));
        return new Identifier(
                row.getObject("id", UUID.class),
                kind,
                keys.open(row.getBytes("sealed"), belongsTo(person, kind)),
                row.getString("issuer"),
                Times.instantOrNull(row, "ended_at"));
    }

    private static String belongsTo(PersonId person, IdentifierKind kind) {
        return person + " " + kind;
    }
}
