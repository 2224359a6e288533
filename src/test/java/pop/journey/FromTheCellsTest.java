package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InTheCells.GOVAN;
import static pop.journey.InTheCells.STEVIE;
import static pop.journey.InTheCells.send;
import static pop.journey.InTheCells.tapped;
import static pop.journey.InTheCells.visit;

/// From the cells to the project: handed over if they agree, or their worker told if they have one; and the mentor
/// learns
/// nothing that they did not say.
@PopTest
class FromTheCellsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private InTheCells cells;

    @BeforeEach
    void evening() {
        clock.set(Instant.parse("2026-11-24T18:30:00Z"));
        cells = new InTheCells(application);
    }

    @Test
    void handed_over_with_what_they_told_already_and_once(Visitor stevie, Visitor imran) {
        var visit = visit(stevie, STEVIE, GOVAN);
        var name = "Handed " + letters();
        var fields = wanting(name);
        fields.put("need", "ACCOMMODATION");
        fields.put("reachNote", "Ask at the hub");
        fields.put("sex", "MALE");
        fields.put("home", "NO_FIXED_ABODE");
        var approach = "/approaches/" + fields.get("id");
        send(stevie.open(visit), visit, fields).follow("Hand over, they agree");
        assertThat(stevie.value("name")).isEqualTo(name);
        assertThat(stevie.value("safeContact")).contains("Ask at the hub");
        assertThat(stevie.value("description")).contains("Govan", "Accommodation");
        stevie.submit("Send").expect(200);
        if (stevie.address().endsWith("/check")) {
            stevie.submit("somebody else");
        }
        stevie.open(approach).see("Handed over 24 Nov 2026");
        stevie.open("/referrals/from-custody/" + fields.get("id"));
        assertThat(stevie.address()).isEqualTo("/referrals/" + fields.get("id"));
        signedIn(imran, "imran.aziz").open("/referrals/" + fields.get("id") + "/triage");
        imran.see(name, "Custody peer mentor");
        assertThat(cells.one("select source from referral.referral where id = :id", fields.get("id")))
                .isEqualTo("CUSTODY_PEER_MENTOR");
    }

    @Test
    void their_worker_hears_of_it_and_the_mentor_does_not_learn_whether_there_is_one(Visitor stevie, Visitor fiona) {
        var name = "Told " + letters();
        var world = known(name);
        var visit = visit(stevie, STEVIE, GOVAN);
        for (var who : new String[] {name, "Nobody " + letters()}) {
            var fields = wanting(who);
            fields.put("birth", "27 3 1991");
            send(stevie.open(visit), visit, fields)
                    .submit("They want it: tell their worker")
                    .see("You are not told whether it does");
            stevie.open("/approaches/" + fields.get("id")).see("Passed on").notSee(world.person.toString());
        }
        stevie.open("/people/" + world.person).expect(404);
        signedIn(fiona, "fiona.baird");
        fiona.open("/people/" + world.person).see("In custody: Govan, since Tue 24 Nov 18:30");
        fiona.open("/people/" + world.person + "/conditions")
                .follow("Govan")
                .see("By full name and date of birth. Check", "Stevie Moran");
        assertThat(new AsWorker(application).todo("fiona.baird", world.person, clock.instant()))
                .contains("CUSTODY");
    }

    @Test
    void a_name_that_turns_out_to_be_anothers_is_taken_back(Visitor stevie, Visitor fiona) {
        var name = "Other " + letters();
        var world = known(name);
        var visit = visit(stevie, STEVIE, GOVAN);
        var fields = wanting(name);
        fields.put("birth", "27 3 1991");
        send(stevie.open(visit), visit, fields).submit("They want it: tell their worker");
        signedIn(fiona, "fiona.baird").open("/people/" + world.person).see("In custody: Govan");
        stevie.open("/approaches/" + fields.get("id") + "/more")
                .fill("name", "Right " + letters())
                .submit("Save: wants support")
                .see("was another’s", "tell their worker");
        fiona.open("/people/" + world.person).notSee("In custody: Govan");
        var notice = cells.one(
                "select id from justice.custody where person_id = :id and status = 'TAKEN_BACK'", world.person);
        fiona.open("/custody/" + notice).see("Was about somebody else");
    }

    @Test
    void without_a_name_nobody_can_be_told_and_women_are_served_here(Visitor stevie) {
        var women = cells.service("Womens aid", "ACCOMMODATION", Map.of("open_to", "'WOMEN'"));
        var visit = visit(stevie, STEVIE, GOVAN);
        stevie.open(visit).see("Women only");
        var fields = tapped(InTheCells.id(), InTheCells.id(), "SUPPORT_REQUESTED");
        fields.put("sex", "FEMALE");
        fields.put("service", women.toString());
        send(stevie.open(visit), visit, fields)
                .see("Womens aid", "With their full name and date of birth")
                .notSee("Hand over, they agree");
        stevie.open("/approaches/" + fields.get("id"));
        stevie.post(
                        "/approaches/" + fields.get("id") + "/worker",
                        Map.of("fact", InTheCells.id().toString(), "_csrf", InTheCells.csrf(stevie)))
                .expect(409)
                .see("full name and a date of birth");
    }

    @Test
    void to_another_agency_nothing_goes_by_that_way(Visitor stevie) {
        var belongs = "update agency.team set agency_id = :id where kind = 'POP_PLUS'";
        cells.owner.sql(belongs).param("id", agency(4)).update();
        try {
            var visit = visit(stevie, STEVIE, GOVAN);
            var fields = wanting("Told Nobody");
            fields.put("birth", "27 3 1991");
            send(stevie.open(visit), visit, fields).notSee("tell their worker");
            stevie.post(
                            "/approaches/" + fields.get("id") + "/worker",
                            Map.of("fact", InTheCells.id().toString(), "_csrf", InTheCells.csrf(stevie)))
                    .expect(409);
        } finally {
            cells.owner.sql(belongs).param("id", agency(1)).update();
        }
    }

    private static UUID agency(int number) {
        return UUID.fromString("a0000000-0000-7000-8000-00000000000" + number);
    }

    private World known(String name) {
        return World.with(application, name, clock.instant()).findable();
    }

    private static Map<String, String> wanting(String name) {
        var fields = tapped(InTheCells.id(), InTheCells.id(), "SUPPORT_REQUESTED");
        fields.put("name", name);
        return fields;
    }

    /// Names that no other test has.
    private static String letters() {
        return new Random().ints(9, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
