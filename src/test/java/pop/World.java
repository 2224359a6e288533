package pop;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Ids;
import pop.database.Owner;
import pop.database.Times;
import pop.person.People;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// One invented person with a referral from Simon Community, an open spell of support and two contacts, written as the
/// owner: what each of the cast may see of it is what tests ask.
///
/// Fiona Baird leads, Joe Lafferty is in the team around the person. Each world is a person of its own.
public final class World {

    public static final String MORAG = "c0000000-0000-7000-8000-000000000001";
    public static final String FIONA = "c0000000-0000-7000-8000-000000000002";
    public static final String JOE = "c0000000-0000-7000-8000-000000000007";
    private static final String BERNADETTE = "c0000000-0000-7000-8000-000000000014";
    private static final String EILIDH = "c0000000-0000-7000-8000-000000000004";
    private static final String SIMON = "a0000000-0000-7000-8000-000000000005";
    private static final String HSCP = "a0000000-0000-7000-8000-000000000001";
    private static final String POP = "b0000000-0000-7000-8000-000000000001";
    private static final String ACCESS_HUB = "b0000000-0000-7000-8000-000000000005";

    private static final Map<String, String> CAST = Map.of(
            "morag", MORAG,
            "fiona", FIONA,
            "joe", JOE,
            "eilidh", EILIDH,
            "bernadette", BERNADETTE,
            "simon", SIMON,
            "hscp", HSCP,
            "pop", POP,
            "hub", ACCESS_HUB);

    public final UUID person = Ids.next();
    public final UUID referral = Ids.next();
    public final UUID spell = Ids.next();
    public final UUID contact = Ids.next();
    public final UUID disclosure = Ids.next();
    public final UUID message = Ids.next();
    public final UUID appointment = Ids.next();
    public final UUID alert = Ids.next();
    public final UUID concern = Ids.next();
    public final UUID onward = Ids.next();
    public final String reference =
            "T" + person.toString().replace("-", "").substring(22).toUpperCase(Locale.ROOT);
    public final String name;
    private final Instant now;
    private final JdbcClient sql;

    private World(JdbcClient sql, String name, Instant now) {
        this.sql = sql;
        this.name = name;
        this.now = now;
    }

    public static World with(ApplicationContext application, String name, Instant now) {
        var world = new World(Owner.of(application), name, now);
        world.person();
        world.flags();
        world.referral();
        world.support();
        world.contacts();
        LadderOfWorld.write(world);
        PlanOfWorld.write(world);
        world.said();
        world.told();
        world.message();
        world.words();
        world.access();
        AppointmentsOfWorld.write(world);
        SafetyOfWorld.write(world);
        JusticeOfWorld.write(world);
        OnwardOfWorld.write(world);
        HarmReductionOfWorld.write(world);
        OutcomeOfWorld.write(world);
        return world;
    }

    private void person() {
        run("""
                insert into person.person (id, main_id, holder_agency_id, birth_precision, birth_earliest, birth_latest, sex,
                       language, interpreter, what_matters, strengths, recorded_at, recorded_by)
                values (:person, :person, :hscp, 'EXACT', '1991-03-27', '1991-03-27', 'MALE', 'Polish', 'NEEDED',
                       'Seeing his daughter on Sundays.', 'Cooks for everyone at the hostel.', :at, :bernadette)
                """, 9);
        run("""
                insert into person.name (id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, 'NAME', '', '', :name, true, :at, :bernadette),
                       (uuidv7(), :person, :hscp, 'NICKNAME', '', '', 'Rab', false, :at, :bernadette)
                """, 9);
        run("""
                insert into person.address (id, person_id, holder_agency_id, kind, lines, in_glasgow, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, 'NO_FIXED_ADDRESS', 'often around the Trongate', 'YES', :at, :fiona)
                """, 4);
        run("""
                insert into person.channel (id, person_id, holder_agency_id, kind, value, whose, may_text, may_leave_message,
                       may_say_who, note, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, 'PHONE', '+447700900123', 'his sister', 'YES', 'NO', 'NO',
                       'Mornings only.', :at, :bernadette)
                """, 9);
        run("""
                insert into person.identifier (id, person_id, holder_agency_id, category, kind, sealed, lookup, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, 'CUSTODY_AND_JUSTICE', 'CUSTODY_RECORD', '\\x00', '\\x00', :at, :fiona)
                """, 4);
    }

    private void flags() {
        run("""
                insert into person.flag (id, person_id, holder_agency_id, category, kind, detail, severe, since)
                values (uuidv7(), :person, :hscp, 'CUSTODY_AND_JUSTICE', 'condition', 'curfew', true, :at)
                """, 4);
        run("""
                insert into person.acknowledged (id, person_id, holder_agency_id, source_id, subject_id, what, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, uuidv7(), uuidv7(), 'VISIT', :at, :fiona)
                """, 4);
    }

    private void referral() {
        run("""
                insert into referral.referral (id, reference, team_id, holder_agency_id, person_id, status, came_by, source,
                       sender_key, sent_by, from_agency, name_told, risk, drafted_at, draft_until, submitted_at, decided_at)
                values (:referral, :reference, :pop, :simon, :person, 'ACCEPTED', 'WORKER', 'THIRD_SECTOR',
                       'team ' || :hub::text, :bernadette, 'Simon Community', :name, 'SOON', :at, :at, :at, :at)
                """, 9);
        run("""
                insert into referral.told (id, referral_id, holder_agency_id, category, section, text, told_at, told_by)
                values (uuidv7(), :referral, :simon, 'OFFENDING', 'OFFENDING', 'Told of thefts.', :at, :bernadette),
                       (uuidv7(), :referral, :simon, 'PHYSICAL_HEALTH', 'HEALTH', 'Told of health.', :at, :bernadette),
                       (uuidv7(), :referral, :simon, 'SAFETY', 'SAFETY', 'A dog at the sister''s flat. Meet in pairs.', :at, :bernadette)
                """, 9);
        fact("SUBMITTED", 1, 9, "bernadette");
        fact("TRIAGE_STARTED", 2, 8, "fiona");
        fact("ACCEPTED", 3, 7, "morag");
        run("""
                insert into referral.eligibility (id, referral_id, holder_agency_id, test, answer, proposed, rules_since, decided_at, decided_by, decided_as)
                values (uuidv7(), :referral, :hscp, 'MALE', 'MET', 'MET', '2026-01-01', :at, :fiona, 'SOCIAL_CARE_WORKER')
                """, 8);
    }

    private void fact(String kind, int number, int daysAgo, String by) {
        run("""
                insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by)
                values (uuidv7(), :referral, :hscp, """ + number + ", '" + kind + "', :at, :at, :" + by + ")", daysAgo);
    }

    private void support() {
        run("""
                insert into engagement.engagement (id, person_id, referral_id, spell, team_id, holder_agency_id, status,
                       lead_worker_id, opened_at, last_contact_at)
                values (:spell, :person, :referral, 1, :pop, :hscp, 'ENGAGING', :fiona, :at, :at)
                """, 7);
        run("""
                insert into engagement.fact (id, engagement_id, person_id, holder_agency_id, category, number, kind, happened_at,
                       recorded_at, recorded_by, worker_id)
                values (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 1, 'OPENED', :at, :at, :morag, null),
                       (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 2, 'ASSIGNED', :at, :at, :morag, :fiona),
                       (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 3, 'FIRST_CONTACT_MADE', :at, :at, :fiona, null)
                """, 7);
        run("""
                insert into engagement.member (id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by)
                values (uuidv7(), :spell, :person, :hscp, :fiona, 'LEAD', :at, :morag),
                       (uuidv7(), :spell, :person, :hscp, :joe, 'MEMBER', :at, :fiona)
                """, 7);
        run("""
                insert into sharing.access (id, person_id, scope, worker_id, team_id, desk, basis, basis_id, since)
                values (uuidv7(), :person, 'REFERRAL', null, :pop, 'triage', 'REFERRAL', :referral, :at),
                       (uuidv7(), :person, 'SUPPORT', null, :pop, 'lead', 'ENGAGEMENT', :spell, :at),
                       (uuidv7(), :person, 'SUPPORT', :fiona, null, null, 'ENGAGEMENT', :spell, :at),
                       (uuidv7(), :person, 'SUPPORT', :joe, null, null, 'ENGAGEMENT', :spell, :at)
                """, 7);
    }

    private void said() {
        run("""
                insert into participation.fact (id, said_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by,
                       notice_id, language, interpreter, how)
                select v.id, v.id, :person, :hscp, v.number, v.kind, :at, :at, :fiona, v.notice, v.language, v.interpreter, v.how
                  from (values (uuidv7(), 1, 'EXPLAINED', '82000000-0000-7000-8000-000000000001'::uuid, 'Polish', true, 'READ_OUT'),
                               (uuidv7(), 2, 'AGREED', null, '', null, null)) v (id, number, kind, notice, language, interpreter, how)
                """, 7);
        run("""
                insert into participation.standing (person_id, holder_agency_id, status, since, version)
                values (:person, :hscp, 'AGREED', :at, 1)
                """, 7);
        run("""
                insert into sharing.preference (id, person_id, recipient_id, category, choice, since, recorded_by, holder_agency_id)
                values (uuidv7(), :person, :simon, 'HOUSING', 'AGREES', :at, :fiona, :hscp)
                """, 7);
        run("""
                insert into sharing.closing (id, person_id, worker_id, basis, basis_id, since)
                values (uuidv7(), :person, :eilidh, 'CONFLICT', uuidv7(), :at)
                """, 7);
    }

    private void told() {
        run("""
                insert into disclosure.disclosure (id, person_id, holder_agency_id, recipient_agency_id, recipient_name, way, purpose, reason, necessity,
                       status, asked_by, asked_at)
                values (:disclosure, :person, :hscp, :simon, 'Simon Community Scotland', 'HERE', 'A bed tonight.', 'RISK_TO_LIFE', 'He would sleep out.',
                        'TOLD', :fiona, :at)
                """, 3);
        run("""
                insert into disclosure.item (id, disclosure_id, person_id, holder_agency_id, category, text)
                values (uuidv7(), :disclosure, :person, :hscp, 'HOUSING', 'Has nowhere to sleep.')
                """, 3);
        run("""
                insert into disclosure.fact (id, disclosure_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                values (uuidv7(), :disclosure, :person, :hscp, 1, 'ASKED', :at, :fiona),
                       (uuidv7(), :disclosure, :person, :hscp, 2, 'AUTHORISED', :at, :morag),
                       (uuidv7(), :disclosure, :person, :hscp, 3, 'TOLD', :at, :fiona)
                """, 3);
    }

    private void contacts() {
        run("""
                insert into contact.contact (id, person_id, engagement_id, holder_agency_id, happened_at, mode, made, worker_id,
                       minutes, recorded_at, recorded_by)
                values (uuidv7(), :person, :spell, :hscp, :at, 'PHONE', false, :fiona, 5, :at, :fiona)
                """, 6);
        run("""
                insert into contact.contact (id, person_id, engagement_id, holder_agency_id, happened_at, mode, made, worker_id,
                       with_whom, minutes, recorded_at, recorded_by)
                values (:contact, :person, :spell, :hscp, :at, 'FACE_TO_FACE', true, :fiona, 'and his sister', 40, :at, :fiona)
                """, 2);
        run("""
                insert into contact.note (id, contact_id, person_id, holder_agency_id, category, confidential, text, recorded_at, recorded_by)
                values (uuidv7(), :contact, :person, :hscp, 'NOTES', false, 'Met at the café. Wants help with housing.', :at, :fiona),
                       (uuidv7(), :contact, :person, :hscp, 'NOTES', true, 'Spoke of his father.', :at, :fiona),
                       (uuidv7(), :contact, :person, :hscp, 'PHYSICAL_HEALTH', false, 'A note on health.', :at, :fiona)
                """, 2);
    }

    /// Fiona let Simon Community know that something waits for them.
    private void message() {
        run("""
                insert into delivery.message (id, kind, holder_agency_id, categories, recipient_agency_id, channel, basis, status,
                       attempts, queued_at, queued_by, due_at, sent_at, acknowledged_at, acknowledged_by)
                values (:message, 'test.sent', :hscp, '{IDENTITY}', :simon, 'HERE', 'a test', 'SENT', 1, :at, :fiona, :at, :at, :at, :bernadette)
                """, 1);
        run("""
                insert into delivery.about (message_id, subject_kind, subject_id, person_id)
                values (:message, 'test', :referral, :person)
                """, 1);
        run("""
                insert into delivery.attempt (id, message_id, number, kind, at, recorded_by)
                values (uuidv7(), :message, 1, 'QUEUED', :at, :fiona),
                       (uuidv7(), :message, 2, 'CLAIMED', :at, :fiona),
                       (uuidv7(), :message, 3, 'SENT', :at, :fiona)
                """, 1);
    }

    /// Asked to call, and not told of an appointment: nobody has a number of theirs alone.
    private void words() {
        run("""
                insert into message.wish (id, person_id, holder_agency_id, way, channel_id, hours_from, hours_until, days, language, recorded_at,
                       recorded_by)
                select uuidv7(), :person, :hscp, 'SMS', c.id, '10:00', '18:00', '{MONDAY,FRIDAY}', 'English', :at, :fiona
                  from person.channel c
                 where c.person_id = :person
                """, 3);
        run("""
                insert into message.word (id, person_id, holder_agency_id, wording, subject_kind, subject_id, way, silent, goes_at, left_at, left_by)
                values (:message, :person, :hscp, 'CALL_US', 'message', :person, 'SMS', null, :at, :at, :fiona),
                       (uuidv7(), :person, :hscp, 'APPOINTMENT', 'test', :referral, null, 'shared', null, :at, :fiona)
                """, 2);
        run("""
                insert into message.untold (word_id, person_id, holder_agency_id, code, since, settled_at, settled_by)
                values (:message, :person, :hscp, 'shared', :at, :at, :fiona)
                """, 2);
    }

    /// Eilidh opened the record in an emergency, asked for more of it and was refused, and says that she knows the
    /// person; a
    /// restriction was lifted. Nothing of it waits for anyone.
    private void access() {
        run("""
                insert into access.emergency (id, worker_id, role, holder_agency_id, person_id, asked_agency_id, reason, why,
                       categories, asked_at, until, ended_at, status, verdict, reviewed_by)
                values (uuidv7(), :eilidh, 'SOCIAL_CARE_WORKER', :hscp, :person, :hscp, 'OVERDOSE', 'Found by a neighbour.',
                        '{SAFETY}', :at, :at, :at, 'REVIEWED', 'FINE', :morag)
                """, 3);
        run("""
                insert into access.request (id, worker_id, role, holder_agency_id, asked_agency_id, person_id, categories, why,
                       until_on, asked_at, due_at, status, answered_by, answered_at, refusal)
                values (uuidv7(), :eilidh, 'SOCIAL_CARE_WORKER', :hscp, :hscp, :person, '{IDENTITY}', 'To cover a week.',
                        '2027-01-01', :at, :at, 'REFUSED', :morag, :at, 'NOT_NEEDED')
                """, 3);
        run("""
                insert into access.restriction (id, person_id, holder_agency_id, reason, note, excepting, review_on, restricted_at,
                       restricted_by, status)
                values (uuidv7(), :person, :hscp, 'AT_RISK', 'For a week.', array[:morag]::uuid[], '2026-01-01', :at, :morag, 'LIFTED')
                """, 3);
        run("""
                insert into access.conflict (id, worker_id, team_id, holder_agency_id, person_id, name_told, known_as, declared_at, status)
                values (uuidv7(), :eilidh, :pop, :hscp, :person, :name, 'NEIGHBOUR', :at, 'STANDS')
                """, 3);
        decided("EMERGENCY", "OPENED, RAN_OUT, REVIEWED");
        decided("REQUEST", "ASKED, REFUSED");
        decided("RESTRICTION", "RESTRICTED, LIFTED");
        decided("CONFLICT", "DECLARED");
    }

    private void decided(String life, String facts) {
        run("""
                insert into access.fact (id, life, subject_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at,
                       recorded_by, note)
                select uuidv7(), '%s', s.id, :person, :hscp, n, k, :at, :at, :morag, 'a test'
                  from access.%s s, unnest('{%s}'::text[]) with ordinality f (k, n)
                 where s.person_id = :person
                """.formatted(life, life.toLowerCase(Locale.ROOT), facts), 3);
    }

    /// Any statement about this world, as the owner, at a time some days ago.
    /// Looking for their name finds them.
    public World findable() {
        sql.sql("""
                        insert into person.name_word (name_id, person_id, word, sound)
                        select n.id, n.person_id, w, 'X'
                          from person.name n, unnest(:words::text[]) w
                         where n.person_id = :person
                           and n.kind = 'NAME'
                        """)
                .param("words", People.folded(name).toArray(String[]::new))
                .param("person", person)
                .update();
        return this;
    }

    public void run(String statement, int daysAgo) {
        var call = sql.sql(statement)
                .param("person", person)
                .param("referral", referral)
                .param("spell", spell)
                .param("contact", contact)
                .param("disclosure", disclosure)
                .param("message", message)
                .param("appointment", appointment)
                .param("alert", alert)
                .param("concern", concern)
                .param("onward", onward)
                .param("reference", reference)
                .param("name", name)
                .param("at", Times.utc(now.minus(Duration.ofDays(daysAgo))));
        for (var named : CAST.entrySet()) {
            call = call.param(named.getKey(), UUID.fromString(named.getValue()));
        }
        call.update();
    }
}
