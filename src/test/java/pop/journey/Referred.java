package pop.journey;

import org.springframework.jdbc.core.simple.JdbcClient;
import pop.agency.AgencyId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Times;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// A referral that lies in the inbox of the Positive Outcomes Project, written past the sender's pages.
record Referred(UUID id, String name, PersonId person) {

    private static final UUID TEAM = UUID.fromString("b0000000-0000-7000-8000-000000000001");
    private static final UUID POLICE = UUID.fromString("a0000000-0000-7000-8000-000000000002");
    private static final UUID GREGOR = UUID.fromString("c0000000-0000-7000-8000-000000000005");

    /// What the test needs of the application.
    record House(JdbcClient sql, AsSystem asSystem, People people) {}

    static Referred by(House house, String name, String address, Instant at) {
        var id = Ids.next();
        return house.asSystem().call("test", () -> {
            var told = new NewPerson(name, "2 May 1985", "M", address, "", "", pop.web.When.dayOf(at));
            var person = house.people().record(told, new AgencyId(POLICE), GREGOR);
            referral(house, id, person, name, address, at);
            fact(house, id, 1, "DRAFTED", at);
            fact(house, id, 2, "SUBMITTED", at);
            told(house, id, "OFFENDING", "Theft by shoplifting most weeks", at);
            told(house, id, "SUBSTANCE_USE", "Heroin daily, pays for it by stealing", at);
            open(house, id, person, at);
            return new Referred(id, name, person);
        });
    }

    String triage() {
        return "/referrals/" + id + "/triage";
    }

    /// The referrer answers a question of the team.
    void answer(House house, String words, Instant at) {
        house.asSystem().run("test", () -> {
            told(house, id, "ANSWER", words, at);
            fact(house, id, 5, "INFORMATION_GIVEN", at);
            house.sql()
                    .sql("update referral.referral set status = 'IN_TRIAGE', version = version + 1 where id = :id")
                    .param("id", id)
                    .update();
        });
    }

    String status(House house) {
        return house.asSystem()
                .call(
                        "test",
                        () -> house.sql()
                                .sql("select status from referral.referral where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single());
    }

    long facts(House house, String kind) {
        return house.asSystem()
                .call(
                        "test",
                        () -> house.sql()
                                .sql("select count(*) from referral.fact where referral_id = :id and kind = :kind")
                                .param("id", id)
                                .param("kind", kind)
                                .query(Long.class)
                                .single());
    }

    private static void referral(House house, UUID id, PersonId person, String name, String address, Instant at) {
        house.sql()
                .sql("""
                        insert into referral.referral (id, reference, team_id, holder_agency_id, person_id, status, came_by, source,
                               sender_key, sent_by, name_told, birth_told, sex_told, address_told, drafted_at, draft_until, submitted_at)
                        values (:id, :reference, :team, :police, :person, 'SUBMITTED', 'WORKER', 'POLICE',
                               :key, :gregor, :name, '2 May 1985', 'M', :address, :at, :at, :at)
                        """)
                .param("id", id)
                .param("reference", "TEST-" + id)
                .param("team", TEAM)
                .param("police", POLICE)
                .param("person", person.value())
                .param("key", "team " + TEAM)
                .param("gregor", GREGOR)
                .param("name", name)
                .param("address", address)
                .param("at", Times.utc(at))
                .update();
    }

    private static void fact(House house, UUID id, int number, String kind, Instant at) {
        house.sql()
                .sql("""
                        insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by)
                        values (:id, :referral, :police, :number, :kind, :at, :at, :gregor)
                        """)
                .param("id", Ids.next())
                .param("referral", id)
                .param("police", POLICE)
                .param("number", number)
                .param("kind", kind)
                .param("at", Times.utc(at))
                .param("gregor", GREGOR)
                .update();
    }

    private static void told(House house, UUID id, String section, String text, Instant at) {
        house.sql()
                .sql("""
                        insert into referral.told (id, referral_id, holder_agency_id, category, section, text, told_at, told_by)
                        values (:id, :referral, :police, case :section when 'ANSWER' then 'NOTES' else :section end, :section, :text, :at, :gregor)
                        """)
                .param("id", Ids.next())
                .param("referral", id)
                .param("police", POLICE)
                .param("section", section)
                .param("text", text)
                .param("at", Times.utc(at))
                .param("gregor", GREGOR)
                .update();
    }

    private static void open(House house, UUID id, PersonId person, Instant at) {
        house.sql()
                .sql("""
                        insert into sharing.access (id, person_id, scope, team_id, desk, basis, basis_id, since)
                        values (:id, :person, 'REFERRAL', :team, 'triage', 'REFERRAL', :referral, :at)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("team", TEAM)
                .param("referral", id)
                .param("at", Times.utc(at))
                .update();
    }
}
