package pop.sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What people say about sharing. Row policies read it live: what is written here opens and closes rows as soon as it
/// is
/// written. A word stays for good; a new one ends it and stands beside it.
@Component
public class Preferences {

    private static final int MOST = 600;

    private final JdbcClient sql;
    private final Clock clock;

    Preferences(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Everything a person said: what stands first, then the latest.
    public List<Said> of(UUID person) {
        return select(person, null);
    }

    /// What stands now about one agency.
    public List<Said> standing(UUID person, UUID recipient) {
        var now = clock.instant();
        return select(person, recipient).stream()
                .filter(said -> said.stands(now))
                .toList();
    }

    /// The same word about several things.
    ///
    /// @param until when it ends by itself; null if it does not
    /// @param by who writes it down, on behalf of which agency
    public record Word(
            UUID recipient,
            Wish wish,
            Collection<Category> about,
            @Nullable Instant until,
            String note,
            By by) {}

    public record By(UUID worker, UUID agency) {}

    /// Writes a word down for one record: what stood about these things has ended.
    public void say(UUID person, Word word) {
        var now = clock.instant();
        var about = word.about().stream().map(Category::name).toArray(String[]::new);
        end(person, word.recipient(), about, now);
        sql.sql("""
                        insert into sharing.preference (id, person_id, recipient_id, category, choice, note, since, until, recorded_by, holder_agency_id)
                        select uuidv7(), :person, :recipient, a.category, :choice, :note, :now, :until, :by, :holder
                          from unnest(:about::text[]) a (category)
                        """)
                .param("person", person)
                .param("recipient", word.recipient())
                .param("about", about)
                .param("choice", word.wish().name())
                .param("note", word.note())
                .param("now", Times.utc(now))
                .param("until", Times.utcOrNull(word.until()))
                .param("by", word.by().worker())
                .param("holder", word.by().agency())
                .update();
    }

    /// Two records are one person: of different words the stricter holds for both. An agreement is not carried to a
    /// record about which nothing was said. The house alone does it.
    public void across(UUID one, UUID other) {
        var now = clock.instant();
        var first = of(one).stream().filter(said -> said.stands(now)).toList();
        var second = of(other).stream().filter(said -> said.stands(now)).toList();
        carry(first, other, second, now);
        carry(second, one, first, now);
    }

    private void carry(List<Said> from, UUID person, List<Said> standing, Instant now) {
        for (var said : from) {
            var there = standing.stream()
                    .filter(it -> it.recipient().equals(said.recipient()) && it.category() == said.category())
                    .findFirst();
            var stricter = there.map(it -> !it.saysAs(said) && it.stricter(said).equals(said))
                    .orElse(said.wish() != Wish.AGREES);
            if (stricter) {
                end(person, said.recipient(), new String[] {said.category().name()}, now);
                copy(said, person);
            }
        }
    }

    private void copy(Said said, UUID person) {
        sql.sql("""
                        insert into sharing.preference (id, person_id, recipient_id, category, choice, note, since, until, recorded_by, holder_agency_id)
                        values (:id, :person, :recipient, :category, :choice, :note, :since, :until, :by, :holder)
                        """)
                .param("id", Ids.next())
                .param("person", person)
                .param("recipient", said.recipient())
                .param("category", said.category().name())
                .param("choice", said.wish().name())
                .param("note", said.note())
                .param("since", Times.utc(said.since()))
                .param("until", Times.utcOrNull(said.until()))
                .param("by", said.recordedBy())
                .param("holder", said.holder())
                .update();
    }

    private void end(UUID person, UUID recipient, String[] about, Instant now) {
        sql.sql("""
                        update sharing.preference
                           set ended_at = :now
                         where person_id = :person
                           and recipient_id = :recipient
                           and category = any (:about)
                           and ended_at is null
                        """)
                .param("person", person)
                .param("recipient", recipient)
                .param("about", about)
                .param("now", Times.utc(now))
                .update();
    }

    private List<Said> select(UUID person, @Nullable UUID recipient) {
        return sql.sql("""
                        select p.recipient_id as recipient, a.name as recipient_name, p.category, p.choice as wish, p.note,
                               p.since, p.until, p.ended_at, p.recorded_by, w.name as by, p.holder_agency_id as holder
                          from sharing.preference p
                          join agency.agency a on a.id = p.recipient_id
                          left join agency.worker w on w.id = p.recorded_by
                         where p.person_id = :person
                           and (:recipient::uuid is null or p.recipient_id = :recipient)
                         order by p.ended_at is not null, p.since desc, a.name, p.category
                         limit :most
                        """)
                .param("person", person)
                .param("recipient", recipient)
                .param("most", MOST)
                .query(Said.class)
                .list();
    }
}
