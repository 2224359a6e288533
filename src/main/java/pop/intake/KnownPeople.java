package pop.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.BirthDate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// People on record who share a date of birth or a phone number with somebody in a batch, or a postcode and a word of
/// the name. A statement a batch, where asking `People.matches` takes one a row.
@Component
class KnownPeople {

    private final JdbcClient sql;

    KnownPeople(JdbcClient sql) {
        this.sql = sql;
    }

    record Known(UUID id, Likeness likeness) {}

    private static final String NEAR = """
            with near (id) as (
                select p.id
                  from person.person p
                 where p.birth_precision = 'EXACT'
                   and p.birth_earliest = any (:days::date[])
                union
                select c.person_id
                  from person.channel c
                 where c.value = any (:phones)
                   and c.ended_at is null
                union
                select a.person_id
                  from person.address a
                  join person.name_word w on w.person_id = a.person_id
                 where a.postcode = any (:postcodes)
                   and w.word = any (:words))
            select p.id, p.birth_precision, p.birth_earliest, p.birth_latest,
                   (select array_agg(n.shown) from person.name n
                     where n.person_id = p.id and n.shown <> 'Name not known') as names,
                   (select array_agg(c.value) from person.channel c
                     where c.person_id = p.id and c.kind = 'PHONE' and c.whose = '' and c.ended_at is null) as phones,
                   (select array_agg(a.postcode) from person.address a
                     where a.person_id = p.id and a.postcode is not null and a.until is null) as postcodes
              from near
              join person.person p on p.id = near.id
            """;

    List<Known> near(Collection<Likeness> told) {
        return sql.sql(NEAR)
                .param("days", days(told))
                .param("phones", texts(told.stream().flatMap(each -> each.phones().stream())))
                .param("postcodes", texts(told.stream().flatMap(each -> each.postcodes().stream())))
                .param("words", texts(told.stream().flatMap(each -> each.words().keySet().stream())))
                .query(KnownPeople::known)
                .list();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        var birth = new BirthDate(
                BirthDate.Precision.valueOf(row.getString("birth_precision")),
                row.getObject("birth_earliest", LocalDate.class),
                row.getObject("birth_latest", LocalDate.class),
                null);
        return new Known(
                row.getObject("id", UUID.class),
                Likeness.named(list(row, "names"), birth, list(row, "phones"), list(row, "postcodes")));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String[] days(Collection<Likeness> told) {
        return texts(told.stream()
                .map(Likeness::birth)
                .filter(birth -> birth.precision() == BirthDate.Precision.EXACT)
                .map(birth -> String.valueOf(birth.earliest())));
    }

    private static String[] texts(Stream<String> texts) {
        return texts.distinct().toArray(String[]::new);
    }
}
