package pop.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// How [Identity] is asked for and read: one statement, a row for each phone.
final class IdentityRows {

    static final String SELECT = """
            select p.id, p.main_id, n.shown, p.birth_precision, p.birth_earliest, p.birth_latest, p.birth_told, p.sex,
                   p.sex_told, p.language, p.interpreter, p.what_matters, p.strengths, p.version, o.names, o.records,
                   exists (select from sharing.special s where s.person_id = p.id)
                   and (exists (select from sharing.door d where d.person_id = p.id and d.scope = 'GIVEN')
                        or exists (select from sharing.closing s where s.person_id = p.id and s.key = 'everyone' and s.until is null)) as special,
                   a.kind, a.lines, a.postcode, a.care_of,
                   g.kinds, g.details, g.severe,
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
                    select array_agg(f.kind order by f.severe desc, f.since) as kinds,
                           array_agg(f.detail order by f.severe desc, f.since) as details,
                           array_agg(f.severe order by f.severe desc, f.since) as severe
                      from person.flag f
                      join person.person q on q.id = f.person_id
                     where q.main_id = p.main_id
                       and f.lowered_at is null
                       and f.since <= :now
                       and (f.until is null or f.until > :now)
                       and (not f.unless_housed or a.kind = 'NO_FIXED_ADDRESS')) g on true
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

    private IdentityRows() {}

    static Optional<Identity> read(ResultSet rows) throws SQLException {
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
                row.getBoolean("special"),
                flags(row));
    }

    private static List<Identity.Flag> flags(ResultSet row) throws SQLException {
        var kinds = row.getArray("kinds");
        if (kinds == null) {
            return List.of();
        }
        var names = (String[]) kinds.getArray();
        var details = (String[]) row.getArray("details").getArray();
        var severe = (Boolean[]) row.getArray("severe").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(each -> new Identity.Flag(names[each], details[each], severe[each]))
                .distinct()
                .toList();
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
