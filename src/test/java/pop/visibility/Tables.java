package pop.visibility;

import org.springframework.jdbc.core.simple.JdbcClient;
import pop.World;

import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/// All tables of the database, from its catalogue, so that a new one cannot be forgotten.
record Tables(JdbcClient owner) {

    /// Tables without row policies, each with the reason why it needs none.
    static final Map<String, String> OPEN = Map.ofEntries(
            entry("agency.agency", "partners are no secret"),
            entry("agency.team", "teams are no secret"),
            entry("agency.worker", "names of workers stand beside what they did"),
            entry("agency.post", "who works where is known to all who work together"),
            entry("sharing.category", "words"),
            entry("sharing.role_category", "the rule itself"),
            entry("signin.credential", "hashes; read before there is a viewer"),
            entry("signin.session", "hashes; read before there is a viewer"),
            entry("signin.failure", "hashes; read before there is a viewer"),
            entry("signin.link", "read before there is a viewer; names an agency, no person"),
            entry("signin.one_use_link", "ids and hashes; read before there is a viewer"),
            entry("audit.seal", "numbers and hashes"),
            entry("audit.head", "a number and a hash"),
            entry("directory.need", "words"),
            entry("directory.freshness", "how long a listing stays true"),
            entry("directory.postcode", "public data"),
            entry("referral.postcode", "public data"),
            entry("finding.entry", "made of the directory, about no person"),
            entry("finding.text", "made of the directory, about no person"),
            entry("finding.word", "words of the directory"),
            entry("finding.stale", "ids of services, within a transaction"),
            entry("finding.postcode_source", "where public data came from"),
            entry("custody.centre", "custody centres, public data"),
            entry("custody.centre_role", "what custody centres are for, public data"),
            entry("custody.patience", "how long things may take in the cells"),
            entry("justice.place", "courts and custody centres, public data"),
            entry("referral.postcode_source", "where public data came from"),
            entry("ladder.steps", "how we look for people: the rule itself, only added to"),
            entry("ladder.rung", "how we look for people: the rule itself, only added to"),
            entry("onward.patience", "how long services may take"),
            entry("outcome.expected", "with what everybody is asked"),
            entry("worklist.promise", "how long things may wait"),
            entry("report.additive", "what is counted, as data"),
            entry("report.area_serves", "what is counted, as data"),
            entry("report.district", "postcode districts of the city, public data"),
            entry("report.framework", "what is counted, as data"),
            entry("report.holiday", "days on which nobody works"),
            entry("report.indicator", "what is counted, as data"),
            entry("report.outcome", "what is counted, as data"),
            entry("report.part", "what is counted, as data"),
            entry("report.serves", "what is counted, as data"),
            entry("report.version", "what is counted, as data"),
            entry("database.demonstration", "whether the cast was loaded"),
            entry("database.event_publication", "ids and facts on their way, never details; the house's own"));

    /// Where the application may delete: what is its own and holds nothing about a person.
    static final List<String> DELETABLE = List.of(
            "signin.credential",
            "signin.session",
            "signin.failure",
            "signin.link",
            "referral.postcode",
            // services one can send a person to
            "directory.contact",
            "directory.location",
            "directory.postcode",
            "directory.schedule",
            "directory.service_at_location",
            "directory.service_need",
            "directory.taking",
            // what stands in a draft only
            "sharing.agreement_party",
            "sharing.clause",
            // who is called, which is no record of a person
            "overdose.on_call",
            // forgotten by the house when its time is over, with a certificate (OverdoseCallsTest)
            "overdose.told",
            "overdose.note",
            "overdose.given",
            "overdose.back",
            "overdose.client",
            "overdose.nobody",
            "overdose.opened",
            // a card goes when it is used, so that it leads to no answer
            "feedback.card",
            "database.event_publication");

    /// What information governance reads or keeps, though it is around nobody.
    static final List<String> GOVERNED = List.of(
            "access.conflict",
            "access.emergency",
            "access.fact",
            "access.request",
            "access.restriction",
            "audit.entry",
            "delivery.about",
            "delivery.attempt",
            "delivery.message",
            "disclosure.disclosure",
            "disclosure.fact",
            "participation.notice",
            "sharing.agreement",
            "sharing.agreement_fact",
            "sharing.agreement_party",
            "sharing.clause",
            "sharing.closing");

    /// What administrators see of messages, which is not whom they are about, and what they write or set up.
    static final List<String> ADMINISTERED = List.of(
            "delivery.attempt",
            "delivery.message",
            "harmreduction.authorisation",
            "message.template",
            "overdose.desk",
            "overdose.on_call",
            "safety.duty_team");

    /// Views that look past the policies, each for the viewer's own doors only.
    static final List<String> OWNERS_VIEWS = List.of(
            "sharing.door",
            "sharing.following",
            "sharing.grant_of_viewer",
            "sharing.said",
            "sharing.shut",
            "sharing.special");

    /// Rooms about nobody who has a record: services and how they came (DirectoryTest and OpenReferralTest walk
    /// them), who was met in the cells (CellsVisibilityTest), drug warnings (DrugAlertsVisibilityTest), whom police
    /// told of (OverdoseVisibilityTest), what people say of us (FeedbackTest), instruments (InstrumentsTest), and
    /// what is reported of a year (AnnualReportTest).
    static final List<String> NOBODYS = List.of(
            "directory.",
            "openreferral.",
            "custody.",
            "drugalert.",
            "overdose.",
            "feedback.",
            "instrument.",
            "report.");

    record Table(String name, boolean secured, List<String> columns) {

        /// Which rows belong to a world.
        String of(World world) {
            if (NOBODYS.stream().anyMatch(name::startsWith)) {
                return "false";
            }
            return switch (name) {
                case "person.person" -> "id = '" + world.person + "'";
                case "delivery.message" -> "id = '" + world.message + "'";
                case "delivery.attempt" -> "message_id = '" + world.message + "'";
                case "appointment.attendance" -> "appointment_id = '" + world.appointment + "'";
                // of a file that was sent, which no world has
                case "intake.file", "intake.line" -> "false";
                // what we explain is about no person: ParticipationTest writes it
                case "participation.notice" -> "false";
                // words of messages, a worker's own mornings, and what only a demonstration keeps: about no person
                case "message.template", "worklist.digest", "worklist.digest_wish", "delivery.mailbox" -> "false";
                // numbers of councils, about no person
                case "safety.duty_team" -> "false";
                // who of those who work here may supply
                case "harmreduction.authorisation" -> "false";
                // agreements are about no person: AgreementsTest walks them
                case "sharing.agreement", "sharing.agreement_party", "sharing.agreement_fact", "sharing.clause" ->
                    "false";
                default ->
                    columns.contains("person_id")
                            ? "person_id = '" + world.person + "'"
                            : "referral_id = '" + world.referral + "'";
            };
        }
    }

    List<Table> all() {
        return owner.sql("""
                        select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
                               (select string_agg(a.attname, ',')
                                  from pg_attribute a
                                 where a.attrelid = c.oid
                                   and a.attnum > 0
                                   and not a.attisdropped) as columns
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'm', 'f')
                           and n.nspname !~ '^pg_'
                           and n.nspname not in ('information_schema', 'public')
                         order by 1
                        """)
                .query((row, _) -> new Table(
                        row.getString("name"),
                        row.getBoolean("secured"),
                        List.of(row.getString("columns").split(","))))
                .list();
    }

    List<Table> secured() {
        return all().stream().filter(Table::secured).toList();
    }

    /// A statement that would put a copy of a world's row into a table, as far as the viewer may; null if none is
    /// there.
    String copy(Table table, World world) {
        return owner.sql("""
                        select format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, %L::jsonb)', :table::text,
                                      string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                                      string_agg(quote_ident(a.attname), ', ' order by a.attnum), :table::text,
                                      (select to_jsonb(r)::text from """ + " " + table.name() + " r where " + table.of(world) + " limit 1))" + """

                          from pg_attribute a
                         where a.attrelid = :table::regclass
                           and a.attnum > 0
                           and not a.attisdropped
                           and a.attgenerated = ''
                           and a.attidentity = ''
                        """)
                .param("table", table.name())
                .query(String.class)
                .single();
    }

    /// A statement that changes nothing in a world's rows, through whichever column the application may change.
    String touch(Table table, World world) {
        var column =
                owner.sql("""
                        select a.attname
                          from pg_attribute a
                         where a.attrelid = :table::regclass
                           and a.attnum > 0
                           and not a.attisdropped
                           and a.attgenerated = ''
                           and a.attidentity = ''
                         order by not has_column_privilege('pop_app', a.attrelid, a.attnum, 'update'), a.attnum desc
                         limit 1
                        """).param("table", table.name()).query(String.class).single();
        return "update " + table.name() + " set " + column + " = " + column + " where " + table.of(world);
    }
}
