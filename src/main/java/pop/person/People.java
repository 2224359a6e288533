package pop.person;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What other rooms ask about people. Whoever asks needs a transaction; policies leave what its viewer may see.
@Component
public class People {

    private final JdbcClient sql;
    private final Newcomers newcomers;
    private final Finder finder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(JdbcClient sql, Newcomers newcomers, Finder finder, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.newcomers = newcomers;
        this.finder = finder;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a record of somebody; a system viewer does, since nobody is granted sight of whom there is no record of.
    /// The record holds what was told even where nobody can read it. Five statements.
    public PersonId record(NewPerson told, AgencyId holder, UUID by) {
        return recordAll(List.of(told), holder, by).getFirst();
    }

    /// Makes records of many at once, in their order, with as many statements as for one.
    public List<PersonId> recordAll(List<NewPerson> told, AgencyId holder, UUID by) {
        var now = clock.instant();
        var people = newcomers.add(told, holder, by, now);
        people.forEach(person -> events.publishEvent(new PersonEvent.Recorded(person, by, now)));
        return people;
    }

    /// Records that may be the one looked for, the likeliest first, at most 50. One statement.
    public List<Match> matches(Search search) {
        return finder.matches(search);
    }

    /// The person's records that people have confirmed to be one person, itself included, the main one first.
    public List<PersonId> linked(PersonId person) {
        return sql.sql("""
                        select q.id
                          from person.person p
                          join person.person q on q.main_id = p.main_id
                         where p.id = :person
                         order by q.id <> q.main_id, q.recorded_at, q.id
                        """)
                .param("person", person.value())
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Records that carry exactly this name, however it is written, and were born on exactly this day. The house asks
    /// it
    /// on behalf of those who must not learn whether there is one.
    public List<PersonId> exactly(String name, LocalDate born) {
        return finder.exactly(folded(name), born);
    }

    /// The words of a name without capitals, marks and order: equal for names that are written the same.
    public static List<String> folded(String name) {
        return NameWords.words(Typed.line(name)).stream().sorted().toList();
    }

    /// Tells the trail that the viewer saw a part of this record ("timeline", "details").
    public void seen(PersonId person, String part) {
        events.publishEvent(new PersonEvent.Seen(person, part));
    }

    /// For the bar above a page that shows a part of the record; the trail is told.
    ///
    /// @throws NotFound when there is no such person, or the viewer may not know
    public Identity show(PersonId person, String part) {
        var identity = identity(person).orElseThrow(NotFound::new);
        events.publishEvent(new PersonEvent.Seen(person, part, identity.special()));
        return identity;
    }

    /// Asks people to decide whether two records are one person. Asking again changes nothing, whatever was decided.
    public void propose(PersonId one, PersonId other, List<String> reasons) {
        sql.sql("""
                        insert into person.link (id, person_id, other_id, reasons, state, proposed_at)
                        select :id, least(p.id, q.id), greatest(p.id, q.id), :reasons::text[], 'CANDIDATE', :now
                          from person.person p, person.person q
                         where p.id = :one
                           and q.id = :other
                           and p.main_id <> q.main_id
                            on conflict (person_id, other_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("one", one.value())
                .param("other", other.value())
                .param("reasons", reasons.toArray(String[]::new))
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    public Optional<Identity> identity(PersonId person) {
        var now = clock.instant();
        return sql.sql(IdentityRows.SELECT)
                .param("person", person.value())
                .param("today", When.dayOf(now))
                .param("now", Times.utc(now))
                .query(IdentityRows::read);
    }
}
