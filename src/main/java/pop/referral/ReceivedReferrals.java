package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.database.Ids;
import pop.database.Times;
import pop.person.NewPerson;
import pop.person.PersonId;
import tools.jackson.databind.json.JsonMapper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Referrals that arrive ready made and many at once: sent the moment they arrive, each about a person already on
/// record. A system viewer receives them, a table a statement; the key of a row makes it one referral however often it
/// arrives. No event is told for each: who receives opens the records to the triage desk in the same transaction.
@Component
public class ReceivedReferrals {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;

    ReceivedReferrals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Who sends, and to which team.
    ///
    /// @param receiver the agency of that team, which will hold the records of the people
    /// @param key whose the referrals are: `team` and the sender's team
    public record Sender(AgencyId holder, TeamId to, AgencyId receiver, String key, UUID by) {}

    /// What arrived, as typed where there is a text for it.
    public record Received(
            Source source,
            String fromAgency,
            String referrer,
            String referrerContact,
            NewPerson person,
            Agrees agrees,
            String agreesTold,
            @Nullable LocalDate referredOn,
            Map<Section, String> told) {}

    public record Arrival(ReferralId id, String importKey, PersonId person, Received received) {}

    private record Row(
            UUID id,
            String reference,
            UUID person,
            Source source,
            String agency,
            String referrer,
            String contact,
            String name,
            String birth,
            String sex,
            String address,
            String phone,
            String safe,
            Agrees agrees,
            String agreed,
            @Nullable String day,
            String key) {}

    private record ToldRow(UUID id, UUID referral, String category, Section section, String text) {}

    private record FactRow(UUID id, UUID referral, int number, FactKind kind) {}

    private record KeyAndReference(String importKey, String reference) {}

    /// Until this transaction ends nobody else receives, so that [#already] stays true.
    public void alone() {
        sql.sql("select pg_advisory_xact_lock(hashtext('referral.received'))")
                .query((row, _) -> true)
                .single();
    }

    /// Of these keys, those that have arrived before, each with the reference of its referral.
    public Map<String, String> already(Collection<String> importKeys) {
        var found = new HashMap<String, String>();
        sql.sql("select r.import_key, r.reference from referral.referral r where r.import_key = any (:keys)")
                .param("keys", importKeys.toArray(String[]::new))
                .query(KeyAndReference.class)
                .list()
                .forEach(each -> found.put(each.importKey(), each.reference()));
        return found;
    }

    /// Of these people, those whom this sender has referred: it may be told of them.
    public Set<UUID> referredBy(String senderKey, Collection<UUID> people) {
        return Set.copyOf(sql.sql("""
                        select distinct r.person_id
                          from referral.referral r
                         where r.sender_key = :key
                           and r.person_id = any (:people)
                        """)
                .param("key", senderKey)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// @return the references given, in the order of the arrivals
    public List<String> receive(List<Arrival> arrivals, Sender sender) {
        var now = clock.instant();
        var references = references(arrivals.size());
        var rows = new ArrayList<Row>();
        var told = new ArrayList<ToldRow>();
        var facts = new ArrayList<FactRow>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            UUID id = arrival.id().value();
            rows.add(row(arrival, references.get(i)));
            arrival.received()
                    .told()
                    .forEach((section, text) ->
                            told.add(new ToldRow(Ids.next(), id, section.category(), section, text)));
            facts.add(new FactRow(Ids.next(), id, 1, FactKind.DRAFTED));
            facts.add(new FactRow(Ids.next(), id, 2, FactKind.SUBMITTED));
        }
        addReferrals(rows, sender, now);
        addTold(told, sender, now);
        addFacts(facts, sender, now);
        return references;
    }

    private static Row row(Arrival arrival, String reference) {
        var it = arrival.received();
        var person = it.person();
        return new Row(
                arrival.id().value(),
                reference,
                arrival.person().value(),
                it.source(),
                it.fromAgency(),
                it.referrer(),
                it.referrerContact(),
                person.name(),
                person.birth(),
                person.sex(),
                person.address(),
                person.phone(),
                person.safeContact(),
                it.agrees(),
                it.agreesTold(),
                it.referredOn() == null ? null : it.referredOn().toString(),
                arrival.importKey());
    }

    /// Drawn by lot: in a large house one in some thousands is taken already, and drawn again.
    private List<String> references(int count) {
        var free = new HashSet<String>();
        while (free.size() < count) {
            var drawn = new HashSet<String>();
            for (int missing = count - free.size(); missing > 0; missing--) {
                drawn.add(Reference.random(RANDOM).text());
            }
            sql.sql("select r.reference from referral.referral r where r.reference = any (:drawn)")
                    .param("drawn", drawn.toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .forEach(drawn::remove);
            free.addAll(drawn);
        }
        return List.copyOf(free);
    }

    private void addReferrals(List<Row> rows, Sender sender, Instant now) {
        sql.sql("""
                        insert into referral.referral (id, reference, team_id, holder_agency_id, sender_key, sent_by, came_by, person_id,
                               source, from_agency, referrer, referrer_contact, name_told, birth_told, sex_told, address_told, phone_told,
                               safe_contact, agrees, agrees_told, referred_on, import_key, status, drafted_at, draft_until, submitted_at)
                        select r.id, r.reference, :team, :holder, :senderKey, :by, 'SPREADSHEET', r.person,
                               r.source, r.agency, r.referrer, r.contact, r.name, r.birth, r.sex, r.address, r.phone,
                               r.safe, r.agrees, r.agreed, r.day, r.key, 'SUBMITTED', :now, :until, :now
                          from jsonb_to_recordset(:rows::jsonb) as r (id uuid, reference text, person uuid, source text, agency text,
                               referrer text, contact text, name text, birth text, sex text, address text, phone text, safe text,
                               agrees text, agreed text, day date, key text)
                        """)
                .param("team", sender.to().value())
                .param("holder", sender.holder().value())
                .param("senderKey", sender.key())
                .param("by", sender.by())
                .param("now", Times.utc(now))
                .param("until", Times.utc(now.plus(Referral.DRAFT_LASTS)))
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    private void addTold(List<ToldRow> told, Sender sender, Instant now) {
        sql.sql("""
                        insert into referral.told (id, referral_id, holder_agency_id, category, section, text, told_at, told_by)
                        select t.id, t.referral, :holder, t.category, t.section, t.text, :now, :by
                          from jsonb_to_recordset(:told::jsonb) as t (id uuid, referral uuid, category text, section text, text text)
                        """)
                .param("holder", sender.holder().value())
                .param("now", Times.utc(now))
                .param("by", sender.by())
                .param("told", JSON.writeValueAsString(told))
                .update();
    }

    private void addFacts(List<FactRow> facts, Sender sender, Instant now) {
        sql.sql("""
                        insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by)
                        select f.id, f.referral, :holder, f.number, f.kind, :now, :now, :by
                          from jsonb_to_recordset(:facts::jsonb) as f (id uuid, referral uuid, number int, kind text)
                        """)
                .param("holder", sender.holder().value())
                .param("now", Times.utc(now))
                .param("by", sender.by())
                .param("facts", JSON.writeValueAsString(facts))
                .update();
    }
}
