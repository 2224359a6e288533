package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Owner;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Whoever sees something can ask why; whoever does not can ask what is missing; and neither learns what is there.
@PopTest
class WhyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private World world;

    @BeforeEach
    void somebody() {
        owner = Owner.of(application);
        world = World.with(application, "Wullie Explained", clock.instant());
    }

    @Test
    void on_ten_kinds_of_record_a_worker_is_told_why(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        for (var kind : new String[] {
            "person.person",
            "person.name",
            "person.address",
            "person.channel",
            "person.identifier",
            "engagement.engagement",
            "engagement.fact",
            "engagement.member",
            "contact.contact"
        }) {
            fiona.open(why(kind))
                    .expect(200)
                    .see("You are in the team around them", "Glasgow City HSCP holds it, your own agency");
        }
        fiona.open(why("referral.told"))
                .see("Simon Community Scotland sent it to your team with a referral", "Glasgow City HSCP holds it");
        fiona.open(why("referral.fact")).expect(200);
        fiona.open(why("referral.referral")).expect(200);
        fiona.open(why("contact.note")).see("You are in the team around them");
    }

    @Test
    void another_agency_is_told_the_agreement_and_its_clause(Visitor joe, Visitor bernadette) {
        signedIn(joe, "joe.lafferty")
                .open(why("contact.contact"))
                .see(
                        "Glasgow City HSCP shares it with peer mentors of Sacro",
                        "working as one team, version 1, clause 3")
                .see("Once the person objects it is closed to you");
        joe.open("/why/contact.note/" + note("PHYSICAL_HEALTH")).expect(404);
        signedIn(bernadette, "bernadette.coyle")
                .open(why("referral.told"))
                .see("Your team sent the referral that it belongs to");
        bernadette.open(why("contact.contact")).expect(404);
    }

    @Test
    void nonsense_is_answered_like_what_one_may_not_see(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        fiona.open("/why/signin.session/" + world.person).expect(404);
        fiona.open("/why/pg_catalog.pg_authid/" + world.person).expect(404);
        fiona.open("/why/nothing/" + world.person).expect(404);
        fiona.open("/why/contact.note/nonsense").expect(404);
        fiona.open("/why/contact.note%20n,person.person/" + world.person).expect(404);
    }

    @Test
    void what_is_closed_is_told_with_the_reason_and_not_with_what_is_there(Visitor gregor, Visitor joe) {
        world.run("""
                insert into sharing.preference (id, person_id, recipient_id, category, choice, since, recorded_by, holder_agency_id)
                values (uuidv7(), :person, 'a0000000-0000-7000-8000-000000000004', 'FAMILY', 'OBJECTS', :at, :fiona, :hscp)
                """, 1);
        signedIn(joe, "joe.lafferty")
                .open("/people/" + world.person + "/sharing")
                .see(
                        "The person objects to sharing this with Sacro",
                        "No agreement shares it with peer mentors of Sacro");
        signedIn(gregor, "gregor.tait")
                .open("/people/" + world.person + "/sharing")
                .see("Held by your own agency, Police Scotland", "The person was referred to your team");
    }

    private String why(String kind) {
        return "/why/" + kind + "/"
                + owner.sql("select id from " + kind + " t where " + of(kind) + " order by id desc limit 1")
                        .query(UUID.class)
                        .single();
    }

    private String of(String kind) {
        return switch (kind) {
            case "person.person" -> "id = '" + world.person + "'";
            case "referral.referral" -> "id = '" + world.referral + "'";
            case "referral.told", "referral.fact" -> "referral_id = '" + world.referral + "'";
            default -> "person_id = '" + world.person + "'";
        };
    }

    private UUID note(String category) {
        var note = owner.sql("select id from contact.note where person_id = :person and category = :category")
                .param("person", world.person)
                .param("category", category)
                .query(UUID.class)
                .single();
        assertThat(note).isNotNull();
        return note;
    }
}
