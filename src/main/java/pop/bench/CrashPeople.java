package pop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Invented people around whom the crash bench works: each is supported by Fiona Baird, and every second one wants
/// texts, the others e-mail, at any hour.
final class CrashPeople {

    private static final int PEOPLE = 20;
    private static final String HSCP = "'a0000000-0000-7000-8000-000000000001'";
    private static final String POP = "'b0000000-0000-7000-8000-000000000001'";
    private static final String FIONA = "'c0000000-0000-7000-8000-000000000002'";

    /// Each names the person `:person`, their number or address `:value` and its kind.
    private static final List<String> ROWS = List.of("""
            insert into person.person (id, main_id, holder_agency_id, recorded_at, recorded_by) values (:person, :person, :hscp, now(), :fiona)
            """, """
            insert into person.name (id, person_id, holder_agency_id, kind, shown, used, recorded_at, recorded_by)
            values (uuidv7(), :person, :hscp, 'NAME', 'Crash Invented', true, now(), :fiona)
            """, """
            insert into person.channel (id, person_id, holder_agency_id, kind, value, may_text, recorded_at, recorded_by)
            values (:channel, :person, :hscp, :kind, :value, 'YES', now(), :fiona)
            """, """
            insert into message.wish (id, person_id, holder_agency_id, way, channel_id, hours_from, hours_until, days, language, recorded_at,
                   recorded_by)
            values (uuidv7(), :person, :hscp, :way, :channel, '00:00', '23:59:59',
                    '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}', 'English', now(), :fiona)
            """, """
            insert into engagement.engagement (id, person_id, spell, team_id, holder_agency_id, status, lead_worker_id, opened_at, last_contact_at)
            values (:spell, :person, 1, :pop, :hscp, 'ENGAGING', :fiona, now(), now())
            """, """
            insert into engagement.fact (id, engagement_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at,
                   recorded_by, worker_id)
            values (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 1, 'OPENED', now(), now(), :fiona, null),
                   (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 2, 'ASSIGNED', now(), now(), :fiona, :fiona),
                   (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 3, 'FIRST_CONTACT_MADE', now(), now(), :fiona, null)
            """, """
            insert into engagement.member (id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by)
            values (uuidv7(), :spell, :person, :hscp, :fiona, 'LEAD', now(), :fiona)
            """, """
            insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
            values (uuidv7(), :person, 'SUPPORT', :fiona, 'ENGAGEMENT', :spell, now())
            """);

    private CrashPeople() {}

    static List<UUID> in(Connection database) throws SQLException {
        var numbers = freeNumbers(database);
        var people = new ArrayList<UUID>();
        for (int each = 0; each < PEOPLE; each++) {
            var person = UUID.randomUUID();
            var texts = each % 2 == 0;
            var value = texts ? numbers.get(each) : person + "@person.invalid";
            add(database, person, texts ? "PHONE" : "EMAIL", texts ? "SMS" : "MAIL", value);
            people.add(person);
        }
        return List.copyOf(people);
    }

    private static List<String> freeNumbers(Connection database) throws SQLException {
        var numbers = new ArrayList<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select n.number
                          from (select '+447700900' || lpad(g::text, 3, '0') as number from generate_series(0, 999) g) n
                         where not exists (select from person.channel c where c.value = n.number)
                         order by n.number
                        """)) {
            while (row.next()) {
                numbers.add(row.getString(1));
            }
        }
        return numbers;
    }

    private static void add(Connection database, UUID person, String kind, String way, String value)
            throws SQLException {
        var spell = UUID.randomUUID();
        var channel = UUID.randomUUID();
        try (var statement = database.createStatement()) {
            for (var row : ROWS) {
                // all of them are ours
                statement.addBatch(row.replace(":person", quoted(person))
                        .replace(":spell", quoted(spell))
                        .replace(":channel", quoted(channel))
                        .replace(":kind", quoted(kind))
                        .replace(":way", quoted(way))
                        .replace(":value", quoted(value))
                        .replace(":hscp", HSCP)
                        .replace(":pop", POP)
                        .replace(":fiona", FIONA));
            }
            statement.executeBatch();
        }
    }

    private static String quoted(Object value) {
        return "'" + value + "'";
    }
}
