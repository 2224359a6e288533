package pop.journey;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Visitor;
import pop.agency.TeamId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.person.PersonId;
import pop.referral.ReferralEvent;
import pop.referral.ReferralId;

import java.time.Clock;
import java.util.UUID;

/// Where journeys of support begin: people of their own, whose referral was just accepted.
record Beginnings(AsSystem house, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {

    static final UUID TEAM = UUID.fromString("b0000000-0000-7000-8000-000000000001");
    static final UUID AGENCY = UUID.fromString("a0000000-0000-7000-8000-000000000001");

    static String worker(int number) {
        return "c0000000-0000-7000-8000-0000000000" + (number < 10 ? "0" : "") + number;
    }

    static final String MORAG = worker(1);
    static final String FIONA = worker(2);
    static final String IMRAN = worker(3);
    static final String GREGOR = worker(5);
    static final String JOE = worker(7);

    static Visitor signedIn(Visitor visitor, String email) {
        return visitor.open("/signin")
                .fill("email", email + "@cast.invalid")
                .fill("password", "demonstration")
                .submit("Sign in");
    }

    /// One goal, agreed face to face, which is a plan.
    static void agreePlan(Visitor worker, UUID person) {
        worker.open("/people/" + person + "/plan/goals/new")
                .fill("words", "I want my own front door.")
                .choose("area", "HOUSING")
                .choose("agreed", "FACE_TO_FACE")
                .submit("Save")
                .expect(200);
    }

    /// Everything on the worker's own Today, however many pages it has.
    static String today(Visitor worker) {
        var all = new StringBuilder(worker.open("/").text());
        for (int page = 2; !worker.page().select("a:contains(Next page)").isEmpty(); page++) {
            all.append(worker.open("/?page=" + page).text());
        }
        return all.toString();
    }

    UUID person(String name) {
        var id = Ids.next();
        house.run("a test", () -> {
            sql.sql(
                            "insert into person.person (id, main_id, holder_agency_id, recorded_at, recorded_by) values (:id, :id, :agency, now(), :id)")
                    .param("id", id)
                    .param("agency", AGENCY)
                    .update();
            sql.sql("""
                            insert into person.name (id, person_id, holder_agency_id, kind, shown, recorded_at, recorded_by)
                            values (uuidv7(), :id, :agency, 'NAME', :name, now(), :id)
                            """)
                    .param("id", id)
                    .param("agency", AGENCY)
                    .param("name", name)
                    .update();
        });
        return id;
    }

    /// As when triage says yes. The referral's row is made with it.
    void accept(UUID person) {
        var referral = Ids.next();
        house.run("a test", () -> {
            sql.sql("""
                            insert into referral.referral (id, reference, team_id, holder_agency_id, person_id, status, came_by, source, sender_key,
                                   sent_by, drafted_at, draft_until, submitted_at, decided_at)
                            values (:id, :reference, :team, :agency, :person, 'ACCEPTED', 'WORKER', 'POLICE', 'nobody', :id, now(), now(), now(), now())
                            """)
                    .param("id", referral)
                    .param("reference", "TEST-" + referral)
                    .param("team", TEAM)
                    .param("agency", AGENCY)
                    .param("person", person)
                    .update();
            told(referral, person);
        });
    }

    void grantTriage(UUID person) {
        house.run(
                "a test",
                () -> sql.sql("""
                        insert into sharing.access (id, person_id, scope, team_id, desk, basis, basis_id, since)
                        values (uuidv7(), :person, 'REFERRAL', :team, 'triage', 'REFERRAL', uuidv7(), now())
                        """).param("person", person).param("team", TEAM).update());
    }

    void tellAgain(UUID person) {
        var referral = house.call(
                "a test",
                () -> sql.sql("select id from referral.referral where person_id = :person limit 1")
                        .param("person", person)
                        .query(UUID.class)
                        .single());
        house.run("a test", () -> told(referral, person));
    }

    private void told(UUID referral, UUID person) {
        events.publishEvent(new ReferralEvent.Accepted(
                new ReferralId(referral),
                new PersonId(person),
                new TeamId(TEAM),
                UUID.fromString(MORAG),
                clock.instant()));
    }

    UUID openSpell(UUID person) {
        return house.call(
                "a test",
                () -> sql.sql("select id from engagement.engagement where person_id = :person and status <> 'CLOSED'")
                        .param("person", person)
                        .query(UUID.class)
                        .single());
    }

    long count(String what, UUID person) {
        var statement =
                switch (what) {
                    case "spells" -> "select count(*) from engagement.engagement where person_id = :person";
                    case "contacts" -> "select count(*) from contact.contact where person_id = :person";
                    default -> throw new IllegalArgumentException(what);
                };
        return house.call(
                "a test",
                () -> sql.sql(statement)
                        .param("person", person)
                        .query(Long.class)
                        .single());
    }
}
