package pop.person;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;
import pop.web.NotFound;
import pop.web.When;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What other rooms ask about people. Whoever asks needs a transaction; policies leave what its viewer may see.
@Component
public class People {

    private static final String IDENTITY = """
            select p.id, p.main_id, n.shown, p.birth_precision, p.birth_earliest, p.birth_latest, p.birth_told, p.sex,
                   p.sex_told, p.language, p.interpreter, p.what_matters, p.strengths, p.version, o.names, o.records,
                   exists (select from sharing.special s where s.person_id = p.id)
                   and (exists (select from sharing.door d where d.person_id = p.id and d.scope = 'GIVEN')
                        or exists (select from sharing.closing s where s.person_id = p.id and s.key = 'everyone' and s.until is null)) as special,
                   a.kind, a.lines, a.postcode, a.care_of,
                   c.value, c.whose, c.may_text, c.may_leave_message, c.may_say_who, c.note
              from person.person p
              left join person.name n on n.person_id = p.id and n.used and n.ended_at is null
              left join lateral (
                    select array_agg(distinct m.shown) filter (where m.shown <> n.shown and m.ended_at is null) as names,
                           count(distinct q.id)::int as records
                      from person.person q
                      left join person.name m on m.person_id = q.id
                     where q.main_id = p.main_id) o on true
              left join lateral (
                    select b.kind, b.lines, b.postcode, b.care_of
                      from person.address b
                      join person.person q on q.id = b.person_id
                     where q.main_id = p.main_id
                       and (b.until is null or b.until > :today)
                     order by q.id <> p.id, b.recorded_at desc, b.id desc
                     limit 1) a on true
              left join lateral (
                    select d.id, d.value, d.whose, d.may_text, d.may_leave_message, d.may_say_who, d.note
                      from person.channel d
                      join person.person q on q.id = d.person_id
                     where q.main_id = p.main_id
                       and d.kind = 'PHONE'
                       and d.ended_at is null) c on true
             where p.id = :person
             order by c.id desc
            """;

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
        return sql.sql(IDENTITY)
                .param("person", person.value())
                .param("today", When.dayOf(clock.instant()))
                .query((ResultSetExtractor<Optional<Identity>>) People::read);
    }

    private static Optional<Identity> read(ResultSet rows) throws SQLException {
        Identity first = null;
        var phones = new ArrayList<Identity.Reach>();
        while (rows.next()) {
            first = first == null ? row(rows, phones) : first;
            if (rows.getString("value") != null) {
                put(phones, reach(rows));
            }
        }
        return Optional.ofNullable(first);
    }

    private static Identity row(ResultSet row, List<Identity.Reach> phones) throws SQLException {
        var names = row.getArray("names");
        var shown = row.getString("shown");
        return new Identity(
                new PersonId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("main_id", UUID.class)),
                shown == null ? Name.NOT_KNOWN : shown,
                names == null ? List.of() : List.of((String[]) names.getArray()),
                Finder.birth(row),
                row.getString("birth_told"),
                Sex.valueOf(row.getString("sex")),
                row.getString("sex_told"),
                address(row),
                phones,
                row.getString("language"),
                Interpreter.valueOf(row.getString("interpreter")),
                row.getString("what_matters"),
                row.getString("strengths"),
                row.getInt("version"),
                row.getInt("records"),
                row.getBoolean("special"));
    }

    private static String address(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) {
            return "";
        }
        return Address.at(
                        AddressKind.valueOf(kind),
                        row.getString("lines"),
                        row.getString("postcode"),
                        row.getString("care_of"))
                .shown();
    }

    private static Identity.Reach reach(ResultSet row) throws SQLException {
        var safe = new SafeContact(
                Answer.valueOf(row.getString("may_text")),
                Answer.valueOf(row.getString("may_leave_message")),
                Answer.valueOf(row.getString("may_say_who")));
        return new Identity.Reach(row.getString("value"), row.getString("whose"), safe, row.getString("note"));
    }

    /// The same number told twice is one number, with the stricter of both answers.
    private static void put(List<Identity.Reach> phones, Identity.Reach next) {
        for (int i = 0; i < phones.size(); i++) {
            var before = phones.get(i);
            if (before.number().equals(next.number())) {
                phones.set(i, before.and(next));
                return;
            }
        }
        phones.add(next);
    }
}
