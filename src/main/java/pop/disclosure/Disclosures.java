package pop.disclosure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is told about people, as far as the viewer may see it.
@Component
class Disclosures {

    private final JdbcClient sql;

    Disclosures(JdbcClient sql) {
        this.sql = sql;
    }

    record Item(Category category, String text) {}

    record Shown(
            DisclosureId id,
            String recipientName,
            HowTold way,
            String purpose,
            boolean exceptional,
            DisclosureStatus status,
            String askedBy,
            Instant askedAt,
            List<String> categories) {}

    record Happened(FactKind kind, Instant at, String by, String note) {}

    Optional<Disclosure> find(DisclosureId id) {
        return sql.sql("""
                        select d.id, d.person_id as person, d.holder_agency_id as holder, d.recipient_agency_id as recipient_agency,
                               d.recipient_name, d.way, d.purpose, d.clause_id as clause, d.reason, d.necessity, d.status, d.asked_by, d.asked_at,
                               d.version
                          from disclosure.disclosure d
                         where d.id = :id
                        """).param("id", id.value()).query(Disclosure.class).optional();
    }

    List<Item> items(DisclosureId id) {
        return sql.sql(
                        "select i.category, i.text from disclosure.item i where i.disclosure_id = :id order by i.category")
                .param("id", id.value())
                .query(Item.class)
                .list();
    }

    List<Happened> facts(DisclosureId id) {
        return sql.sql("""
                        select f.kind, f.at, coalesce(w.name, 'The software') as by, f.note
                          from disclosure.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.disclosure_id = :id
                         order by f.number
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// What was told or is to be told about these records of one person, the latest first.
    List<Shown> of(List<PersonId> people) {
        return sql.sql("""
                        select d.id, d.recipient_name, d.way, d.purpose, d.clause_id is null as exceptional, d.status, w.name as asked_by, d.asked_at,
                               array(select i.category from disclosure.item i where i.disclosure_id = d.id order by i.category) as categories
                          from disclosure.disclosure d
                          join agency.worker w on w.id = d.asked_by
                         where d.person_id = any (:people)
                         order by d.asked_at desc
                         limit 100
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> new Shown(
                        new DisclosureId(row.getObject("id", UUID.class)),
                        row.getString("recipient_name"),
                        HowTold.valueOf(row.getString("way")),
                        row.getString("purpose"),
                        row.getBoolean("exceptional"),
                        DisclosureStatus.valueOf(row.getString("status")),
                        row.getString("asked_by"),
                        Times.instant(row, "asked_at"),
                        List.of((String[]) row.getArray("categories").getArray())))
                .list();
    }

    /// An agency whose people sign in here and could be told something.
    record Recipient(AgencyId id, String name) {}

    List<Recipient> recipients(Instant now) {
        return sql.sql("""
                        select a.id, a.name
                          from agency.agency a
                         where (a.until is null or a.until > (:now at time zone 'Europe/London')::date)
                           and a.id <> (select sharing.agency())
                           and exists (select from agency.post p where p.agency_id = a.id and p.until is null)
                         order by a.name
                        """).param("now", Times.utc(now)).query(Recipient.class).list();
    }

    /// The clause that covers each category for this recipient; no entry where none does.
    Map<Category, UUID> covered(PersonId person, AgencyId receiver) {
        return sql
                .sql("select category, clause_id from disclosure.covered(:person, :receiver)")
                .param("person", person.value())
                .param("receiver", receiver.value())
                .query((row, _) ->
                        Map.entry(Category.valueOf(row.getString("category")), row.getObject("clause_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Writes down what is to be told. The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean ask(Disclosure asked, List<Item> items) {
        int rows = insert(asked);
        if (rows == 1) {
            add(asked, items);
            fact(asked, new Disclosure.Fact(FactKind.ASKED, asked.askedBy().value(), asked.askedAt(), ""));
        }
        return rows == 1;
    }

    private int insert(Disclosure asked) {
        return sql.sql("""
                        insert into disclosure.disclosure (id, person_id, holder_agency_id, recipient_agency_id, recipient_name, way, purpose, clause_id,
                               reason, necessity, status, asked_by, asked_at)
                        values (:id, :person, :holder, :agency::uuid, :recipient, :way, :purpose, :clause::uuid, :reason::text, :necessity, :status,
                                :by, :at)
                            on conflict (id) do nothing
                        """)
                .param("id", asked.id().value())
                .param("person", asked.person().value())
                .param("holder", asked.holder().value())
                .param(
                        "agency",
                        asked.recipientAgency() == null
                                ? null
                                : asked.recipientAgency().value())
                .param("recipient", asked.recipientName())
                .param("way", asked.way().name())
                .param("purpose", asked.purpose())
                .param("clause", asked.clause())
                .param("reason", asked.reason() == null ? null : asked.reason().name())
                .param("necessity", asked.necessity())
                .param("status", asked.status().name())
                .param("by", asked.askedBy().value())
                .param("at", Times.utc(asked.askedAt()))
                .update();
    }

    private void add(Disclosure to, List<Item> items) {
        sql.sql("""
                        insert into disclosure.item (id, disclosure_id, person_id, holder_agency_id, category, text)
                        select uuidv7(), :id, :person, :holder, i.category, i.text
                          from unnest(:categories::text[], :texts::text[]) as i (category, text)
                        """)
                .param("id", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param(
                        "categories",
                        items.stream().map(item -> item.category().name()).toArray(String[]::new))
                .param("texts", items.stream().map(Item::text).toArray(String[]::new))
                .update();
    }

    /// The one door for every change of status.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Disclosure, Disclosure.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update disclosure.disclosure
                           set status = :status, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("status", it.status().name())
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        fact(it, step.event());
    }

    private void fact(Disclosure of, Disclosure.Fact fact) {
        sql.sql("""
                        insert into disclosure.fact (id, disclosure_id, person_id, holder_agency_id, number, kind, at, recorded_by, note)
                        select :fact, :id, :person, :holder, 1 + count(*), :kind, :at, :by, :note
                          from disclosure.fact f
                         where f.disclosure_id = :id
                        """)
                .param("fact", Ids.next())
                .param("id", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by())
                .param("note", fact.note())
                .update();
    }
}
