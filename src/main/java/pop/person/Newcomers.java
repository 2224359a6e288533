package pop.person;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes people's records out of what somebody told, a statement a table, whatever their number: a spreadsheet has
/// thousands.
@Component
final class Newcomers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    Newcomers(JdbcClient sql) {
        this.sql = sql;
    }

    private record PersonRow(
            UUID id,
            String birth,
            BirthDate.Precision precision,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Sex sex,
            String told) {}

    private record NameRow(
            UUID id, UUID person, String kind, String given, String family, String shown, boolean used) {}

    private record WordRow(UUID name, UUID person, String word, String sound) {}

    private record AddressRow(
            UUID id,
            UUID person,
            String kind,
            String lines,
            @Nullable String postcode,
            String care,
            String glasgow) {}

    private record ChannelRow(
            UUID id,
            UUID person,
            String kind,
            String value,
            String told,
            String whose,
            String text,
            String message,
            String who,
            String note) {}

    /// In the order of those told of.
    List<PersonId> add(List<NewPerson> told, AgencyId holder, UUID by, Instant now) {
        var people = new ArrayList<PersonRow>();
        var names = new ArrayList<NameRow>();
        var words = new ArrayList<WordRow>();
        var addresses = new ArrayList<AddressRow>();
        var channels = new ArrayList<ChannelRow>();
        for (var each : told) {
            UUID person = Ids.next();
            people.add(person(person, each));
            for (var name : Name.told(each.name(), Ids::next)) {
                names.add(name(person, name));
                name.words().forEach(word -> words.add(new WordRow(name.id(), person, word.word(), word.sound())));
            }
            Address.told(Ids.next(), each.address()).ifPresent(address -> addresses.add(address(person, address)));
            Channel.told(each.phone(), Typed.line(each.safeContact()), Ids::next)
                    .forEach(channel -> channels.add(channel(person, channel)));
        }
        addPeople(people, holder, by, now);
        addNames(names, holder, by, now);
        addWords(words);
        addAddresses(addresses, holder, by, now);
        addChannels(channels, holder, by, now);
        return people.stream().map(PersonRow::id).map(PersonId::new).toList();
    }

    private static PersonRow person(UUID id, NewPerson told) {
        var birth = BirthDate.read(told.birth(), told.on());
        var date = birth.date();
        return new PersonRow(
                id,
                birth.asTyped(),
                date.precision(),
                date.earliest(),
                date.latest(),
                Sex.read(told.sex()),
                Typed.line(told.sex()));
    }

    private static NameRow name(UUID person, Name it) {
        return new NameRow(it.id(), person, it.kind().name(), it.given(), it.family(), it.shown(), it.used());
    }

    private static AddressRow address(UUID person, Address it) {
        return new AddressRow(
                it.id(),
                person,
                it.kind().name(),
                it.lines(),
                it.postcode(),
                it.careOf(),
                it.inGlasgow().name());
    }

    private static ChannelRow channel(UUID person, Channel it) {
        return new ChannelRow(
                it.id(),
                person,
                it.kind().name(),
                it.value(),
                it.asTold(),
                it.whose(),
                it.mayText().name(),
                it.mayLeaveMessage().name(),
                it.maySayWho().name(),
                it.note());
    }

    private void addPeople(List<PersonRow> rows, AgencyId holder, UUID by, Instant now) {
        add("""
                insert into person.person (id, main_id, holder_agency_id, birth_told, birth_precision, birth_earliest,
                                           birth_latest, sex, sex_told, recorded_at, recorded_by)
                select r.id, r.id, :holder, r.birth, r.precision, r.earliest, r.latest, r.sex, r.told, :now, :by
                  from jsonb_to_recordset(:rows::jsonb) as r (id uuid, birth text, precision text, earliest date,
                       latest date, sex text, told text)
                """, rows, holder, by, now);
    }

    private void addNames(List<NameRow> rows, AgencyId holder, UUID by, Instant now) {
        add("""
                insert into person.name (id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by)
                select r.id, r.person, :holder, r.kind, r.given, r.family, r.shown, r.used, :now, :by
                  from jsonb_to_recordset(:rows::jsonb) as r (id uuid, person uuid, kind text, given text, family text,
                       shown text, used boolean)
                """, rows, holder, by, now);
    }

    private void addWords(List<WordRow> rows) {
        sql.sql("""
                        insert into person.name_word (name_id, person_id, word, sound)
                        select r.name, r.person, r.word, r.sound
                          from jsonb_to_recordset(:rows::jsonb) as r (name uuid, person uuid, word text, sound text)
                            on conflict do nothing
                        """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    private void addAddresses(List<AddressRow> rows, AgencyId holder, UUID by, Instant now) {
        add("""
                insert into person.address (id, person_id, holder_agency_id, kind, lines, postcode, care_of, in_glasgow,
                                            recorded_at, recorded_by)
                select r.id, r.person, :holder, r.kind, r.lines, r.postcode, r.care, r.glasgow, :now, :by
                  from jsonb_to_recordset(:rows::jsonb) as r (id uuid, person uuid, kind text, lines text, postcode text,
                       care text, glasgow text)
                """, rows, holder, by, now);
    }

    private void addChannels(List<ChannelRow> rows, AgencyId holder, UUID by, Instant now) {
        add("""
                insert into person.channel (id, person_id, holder_agency_id, kind, value, as_told, whose, may_text,
                                            may_leave_message, may_say_who, note, recorded_at, recorded_by)
                select r.id, r.person, :holder, r.kind, r.value, r.told, r.whose, r.text, r.message, r.who, r.note, :now, :by
                  from jsonb_to_recordset(:rows::jsonb) as r (id uuid, person uuid, kind text, value text, told text,
                       whose text, text text, message text, who text, note text)
                """, rows, holder, by, now);
    }

    private void add(String insert, List<?> rows, AgencyId holder, UUID by, Instant now) {
        sql.sql(insert)
                .param("holder", holder.value())
                .param("by", by)
                .param("now", Times.utc(now))
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }
}
