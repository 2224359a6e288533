package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.HouseKeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Looks for people in every way at once, in one statement; row policies leave only those the viewer may see.
///
/// Names are looked up by `person.named`, which reads past the policies of single words and asks for a grant once a
/// person; the join to `person.person` decides. All other ways find few rows, each under its own table's policy, so
/// that nobody finds a person by an identifier they may not see.
@Component
final class Finder {

    private static final String FIND = """
            with wanted as materialized (
                select person_id, way, wanted, found
                  from person.named(:words::text[], :keyed::text[], :keys::text[])
            ), hit as (
                select person_id, way, wanted, found from wanted
                union all
                select s.person_id, 'SPELT', w.word, s.word
                  from unnest(:words::text[]) w (word),
                       lateral person.spelt_like(w.word) s
                 where :spelling
                   and (select count(distinct person_id) < 3 from wanted)
                   and not exists (select from wanted x where x.person_id = s.person_id and x.wanted = w.word)
                union all
                (select p.id, 'BIRTH', '', ''
                   from person.person p
                  where p.birth_earliest = :earliest::date
                    and p.birth_latest = :latest::date
                    and :exact
                  limit 200)
                union all
                select c.person_id, case c.kind when 'EMAIL' then 'EMAIL' else 'PHONE' end, '', ''
                  from person.channel c
                 where c.value = any (:channels::text[])
                union all
                (select a.person_id, 'POSTCODE', '', ''
                   from person.address a
                  where a.postcode = :postcode::text
                  limit 200)
                union all
                select i.person_id, 'IDENTIFIER', '', ''
                  from person.identifier i
                 where i.lookup = any (:digests::bytea[])
            )
            select distinct h.person_id, p.main_id, n.shown, p.birth_precision, p.birth_earliest, p.birth_latest, h.way, h.wanted, h.found
              from hit h
              join person.person p on p.id = h.person_id
              join person.name n on n.person_id = p.id and n.used and n.ended_at is null
            """;

    private final JdbcClient sql;
    private final HouseKeys keys;

    Finder(JdbcClient sql, HouseKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    List<Match> matches(Search search) {
        return search.isEmpty() ? List.of() : Ranking.of(search, hits(search));
    }

    /// @param words of the whole name, in order
    List<PersonId> exactly(List<String> words, LocalDate born) {
        return sql.sql("""
                        select p.id
                          from person.person p
                         where p.birth_earliest = :born
                           and p.birth_latest = :born
                           and exists (select
                                         from person.name_word w
                                        where w.person_id = p.id
                                        group by w.name_id
                                       having array_agg(distinct w.word::text order by w.word::text) = :words::text[])
                         order by p.id
                        """)
                .param("born", born)
                .param("words", words.toArray(String[]::new))
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Ranking.Hit> hits(Search search) {
        var keyed = new ArrayList<String>();
        var sounds = new ArrayList<String>();
        for (String word : search.words()) {
            NameWords.keys(word).forEach(key -> {
                keyed.add(word);
                sounds.add(key);
            });
        }
        var channels = new ArrayList<>(search.phones());
        channels.addAll(search.emails());
        return sql.sql(FIND)
                .param("words", search.words().toArray(String[]::new))
                .param("keyed", keyed.toArray(String[]::new))
                .param("keys", sounds.toArray(String[]::new))
                .param("spelling", search.spelling())
                .param("earliest", search.birth().earliest())
                .param("latest", search.birth().latest())
                .param("exact", search.birth().precision() == BirthDate.Precision.EXACT)
                .param("channels", channels.toArray(String[]::new))
                .param("postcode", search.postcode())
                .param("digests", digests(search.identifiers()))
                .query((row, _) -> hit(row))
                .list();
    }

    /// As PostgreSQL writes bytes in text, which spares an array of arrays.
    private String[] digests(List<String> identifiers) {
        var hex = java.util.HexFormat.of();
        return identifiers.stream()
                .map(plain -> "\\x" + hex.formatHex(keys.digest(Identifier.lookup(plain))))
                .toArray(String[]::new);
    }

    private static Ranking.Hit hit(ResultSet row) throws SQLException {
        var known = new Ranking.Known(
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("main_id", UUID.class)),
                row.getString("shown"),
                birth(row));
        return new Ranking.Hit(
                known, Ranking.Way.valueOf(row.getString("way")), row.getString("wanted"), row.getString("found"));
    }

    static BirthDate birth(ResultSet row) throws SQLException {
        return new BirthDate(
                BirthDate.Precision.valueOf(row.getString("birth_precision")),
                row.getObject("birth_earliest", LocalDate.class),
                row.getObject("birth_latest", LocalDate.class),
                null);
    }
}
