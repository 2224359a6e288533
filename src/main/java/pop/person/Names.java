package pop.person;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Names and the words search finds them by.
@Component
final class Names {

    private final JdbcClient sql;

    Names(JdbcClient sql) {
        this.sql = sql;
    }

    /// Of all these records, used ones first, ended ones last.
    List<Name> of(PersonId person) {
        return sql.sql("""
                        select id, kind, given, family, shown, used, recorded_at, ended_at
                          from person.name
                         where person_id = :person
                         order by ended_at is not null, used desc, recorded_at, id
                        """).param("person", person.value()).query(Name.class).list();
    }

    /// Adding the same again changes nothing.
    void add(PersonId person, AgencyId holder, UUID by, Instant at, List<Name> names) {
        sql.sql("""
                        insert into person.name (id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by)
                        select n.id::uuid, :person, :holder, n.kind, n.given, n.family, n.shown, n.used, :at, :by
                          from unnest(:ids::text[], :kinds::text[], :givens::text[], :families::text[], :showns::text[], :useds::boolean[])
                               as n (id, kind, given, family, shown, used)
                            on conflict (id) do nothing
                        """)
                .param("person", person.value())
                .param("holder", holder.value())
                .param("by", by)
                .param("at", Times.utc(at))
                .param("ids", texts(names.stream().map(Name::id).toList()))
                .param("kinds", texts(names.stream().map(Name::kind).toList()))
                .param("givens", texts(names.stream().map(Name::given).toList()))
                .param("families", texts(names.stream().map(Name::family).toList()))
                .param("showns", texts(names.stream().map(Name::shown).toList()))
                .param("useds", texts(names.stream().map(Name::used).toList()))
                .update();
        addWords(names);
    }

    void end(PersonId person, UUID name, Instant at) {
        sql.sql("""
                        update person.name
                           set ended_at = :at
                         where id = :name
                           and person_id = :person
                           and ended_at is null
                           and not used
                        """)
                .param("name", name)
                .param("person", person.value())
                .param("at", Times.utc(at))
                .update();
    }

    /// The one they were shown by gives way; [#use] must follow.
    void useNone(PersonId person) {
        sql.sql("""
                        update person.name
                           set used = false
                         where person_id = :person
                           and used
                        """).param("person", person.value()).update();
    }

    int use(PersonId person, UUID name) {
        return sql.sql("""
                        update person.name
                           set used = true
                         where id = :name
                           and person_id = :person
                           and ended_at is null
                        """).param("name", name).param("person", person.value()).update();
    }

    /// Gives up to so many names after this one their words, if they have none; the last name seen, or null at the end.
    @Nullable
    UUID index(UUID after, int most) {
        var bare = sql.sql("""
                        select n.id, n.kind, n.given, n.family, n.shown, n.used, n.recorded_at, n.ended_at
                          from person.name n
                         where n.id > :after
                           and not exists (select from person.name_word w where w.name_id = n.id)
                         order by n.id
                         limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(Name.class)
                .list();
        addWords(bare);
        return bare.isEmpty() ? null : bare.getLast().id();
    }

    private void addWords(List<Name> names) {
        var words = names.stream().flatMap(name -> name.words().stream()).toList();
        if (words.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into person.name_word (name_id, person_id, word, sound)
                        select n.id, n.person_id, w.word, w.sound
                          from unnest(:names::text[], :words::text[], :sounds::text[]) as w (name, word, sound)
                          join person.name n on n.id = w.name::uuid
                            on conflict do nothing
                        """)
                .param("names", texts(words.stream().map(Name.Word::name).toList()))
                .param("words", texts(words.stream().map(Name.Word::word).toList()))
                .param("sounds", texts(words.stream().map(Name.Word::sound).toList()))
                .update();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
