package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.delivery.Dispatcher;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InTheCells.DONNA;
import static pop.journey.InTheCells.GOVAN;
import static pop.journey.InTheCells.LONDON_ROAD;
import static pop.journey.InTheCells.STEVIE;
import static pop.journey.InTheCells.send;
import static pop.journey.InTheCells.tapped;
import static pop.journey.InTheCells.visit;

/// A custody peer mentor's shift: who is approached is recorded, refusals too; who wants support leaves with places to
/// go
/// to and is followed up.
@PopTest
class ShiftInTheCellsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private Dispatcher dispatcher;

    private InTheCells cells;

    @BeforeEach
    void evening() {
        clock.set(Instant.parse("2026-11-24T18:30:00Z"));
        cells = new InTheCells(application);
    }

    @Test
    void a_shift_with_refusals_a_signpost_and_a_follow_up(Visitor stevie) {
        var service = cells.service("Night hub", "ACCOMMODATION", Map.of());
        var visit = visit(stevie, STEVIE, GOVAN);
        stevie.see("0 of 0 want support").submit("Not today").see("Saved: Not today", "0 of 1 want support");
        stevie.submit("Asleep").see("Saved: Asleep", "0 of 2 want support");
        stevie.submit("No time left").see("0 of 2 want support", "No time left");
        stevie.choose("need", "ACCOMMODATION")
                .choose("need", "MONEY")
                .choose("service", service.toString())
                .choose("wayOut", "UNDERTAKING")
                .choose("out", "3")
                .fill("knownAs", "Wee Tam")
                .fill("phone", "07700 900321")
                .choose("reach", "PHONE")
                .submit("Save: wants support")
                .see("Wee Tam", "Night hub", "Wants support", "To be reached", "by 25 Nov 2026 21:30");
        followedUp(stevie, stevie.address(), service);
        stevie.follow("Back to the visit").see("1 of 3 want support", "Wee Tam");
        stevie.fill("inCustody", "17").submit("Keep the headcount").see("17 held");
        assertThat(cells.count(visit)).isEqualTo(4);

        stevie.open(visit).submit("Close the visit").see("The visit is closed");
    }

    private void followedUp(Visitor stevie, String approach, UUID service) {
        clock.tick(Duration.ofHours(27));
        signedIn(stevie, STEVIE).open(approach);
        stevie.submit("No answer").see("Tried, no answer", "by 27 Nov 2026 21:30");
        clock.tick(Duration.ofDays(2));
        signedIn(stevie, STEVIE).open(approach);
        stevie.choose("came-" + service, "WENT")
                .submit("Reached")
                .see("Went to", "Reached")
                .notSee("To be reached by");
        stevie.open(approach + "/more").submit("Save: wants support").see("Went to", "Wee Tam");
    }

    @Test
    void what_was_tapped_once_is_held_once_however_often_it_comes(Visitor stevie, Visitor donna) {
        var visit = visit(stevie, STEVIE, LONDON_ROAD);
        var id = InTheCells.id();
        var said = InTheCells.id();
        for (int time = 0; time < 3; time++) {
            send(stevie.open(visit), visit, tapped(id, said, "DECLINED")).expect(200);
        }
        assertThat(cells.count(visit)).isEqualTo(1);
        signedIn(donna, DONNA);
        send(donna.open(visit), visit, tapped(id, InTheCells.id(), "INFORMATION_ONLY"))
                .expect(200);
        assertThat(cells.count(visit)).as("two devices, one person").isEqualTo(1);
        assertThat(cells.one("select outcome from custody.approach where id = :id", id))
                .isEqualTo("INFORMATION_ONLY");
        assertThat(cells.one("select count(*) from custody.approach_fact where approach_id = :id", id))
                .isEqualTo("2");
    }

    @Test
    void a_wrong_clock_on_the_device_and_a_late_signal_do_not_matter(Visitor stevie) {
        var visit = visit(stevie, STEVIE, GOVAN);
        var fields = tapped(InTheCells.id(), InTheCells.id(), "DECLINED");
        // its clock stands in 1990; it was tapped two hours before it was sent
        fields.put("madeAt", "631152000000");
        fields.put("sentAt", String.valueOf(631152000000L + Duration.ofHours(2).toMillis()));
        stevie.open(visit).submit("Close the visit");
        clock.tick(Duration.ofMinutes(1));
        send(stevie.open(visit), visit, fields).expect(200);
        assertThat(cells.one("select met_at at time zone 'UTC' from custody.approach where id = :id", fields.get("id")))
                .isEqualTo("2026-11-24 16:31:00");
        var strange = tapped(InTheCells.id(), InTheCells.id(), "ASLEEP");
        strange.put("madeAt", "9223372036854775807");
        strange.put("sentAt", "-9223372036854775808");
        send(stevie.open(visit), visit, strange).expect(200);
        stevie.open("/approaches/" + strange.get("id")).see("could not be believed", "came after the visit was closed");
    }

    @Test
    void details_that_come_late_do_not_hide_what_was_told_after_them(Visitor stevie) {
        var visit = visit(stevie, STEVIE, GOVAN);
        var id = InTheCells.id();
        var later = tapped(id, InTheCells.id(), "SUPPORT_REQUESTED");
        later.put("knownAs", "Right");
        send(stevie.open(visit), visit, later).see("Right");
        var earlier = tapped(id, InTheCells.id(), "DECLINED");
        earlier.put("knownAs", "Wrong");
        earlier.put("madeAt", "1000");
        earlier.put("sentAt", "61000");
        send(stevie.open(visit), visit, earlier);
        stevie.open("/approaches/" + id)
                .see("Right", "Wants support", "No way told")
                .notSee("Wrong");
        assertThat(cells.one("select count(*) from custody.asked where approach_id = :id", id))
                .isEqualTo("2");
        stevie.open("/approaches/" + id + "/more").fill("knownAs", "").submit("Save: wants support");
        stevie.see("No name given").notSee("Right");
    }

    @Test
    void a_mentor_whose_post_ended_is_told_and_a_colleague_sends_what_is_left(Visitor stevie, Visitor donna) {
        var visit = visit(stevie, STEVIE, GOVAN);
        var csrf = tapped(InTheCells.id(), InTheCells.id(), "DECLINED");
        csrf.put("_csrf", InTheCells.csrf(stevie));
        var ended =
                "update agency.post set until = :until where worker_id = (select id from agency.worker where name = 'Stevie Moran')";
        cells.owner.sql(ended).param("until", LocalDate.of(2026, 11, 24)).update();
        try {
            stevie.post(visit + "/approaches", csrf);
            assertThat(stevie.status() == 200 && stevie.address().startsWith("/visits/"))
                    .isFalse();
            assertThat(cells.count(visit)).isZero();
            signedIn(donna, DONNA);
            send(donna.open(visit), visit, csrf).expect(200);
            assertThat(cells.count(visit)).isEqualTo(1);
        } finally {
            cells.owner.sql(ended).param("until", null).update();
        }
    }

    @Test
    void nobody_else_opens_a_visit_or_an_approach(
            Visitor stevie, Visitor fiona, Visitor morag, Visitor lewis, Visitor alasdair) {
        var visit = visit(stevie, STEVIE, GOVAN);
        var fields = tapped(InTheCells.id(), InTheCells.id(), "SUPPORT_REQUESTED");
        send(stevie.open(visit), visit, fields);
        for (var other : Map.of(
                        fiona, "fiona.baird", morag, "morag.sinclair", lewis, "lewis.petrie", alasdair, "alasdair.home")
                .entrySet()) {
            var visitor = signedIn(other.getKey(), other.getValue());
            visitor.open(visit).expect(404);
            visitor.open("/approaches/" + fields.get("id")).expect(404);
            visitor.open("/visits").expect(404);
        }
    }

    @Test
    void a_visit_that_nobody_closed_is_over_and_ends_with_the_next(Visitor stevie) {
        var visit = visit(stevie, STEVIE, GOVAN);
        clock.tick(Duration.ofHours(30));
        signedIn(stevie, STEVIE).open(visit).see("This visit is over");
        assertThat(Beginnings.today(stevie)).contains("Your visit to the cells is still open");
        visit(stevie, STEVIE, LONDON_ROAD);
        stevie.open(visit);
        assertThat(cells.one(
                        "select ended_at = until_at from custody.visit where id = :id",
                        visit.substring(visit.lastIndexOf('/') + 1)))
                .isEqualTo("t");
    }

    @Test
    void a_text_goes_only_to_a_number_that_is_theirs_alone(Visitor stevie) {
        var service = cells.service("Recovery cafe", "ACCOMMODATION", Map.of());
        var visit = visit(stevie, STEVIE, GOVAN);
        var fields = tapped(InTheCells.id(), InTheCells.id(), "SUPPORT_REQUESTED");
        fields.put("phone", "07700 900555");
        fields.put("service", service.toString());
        fields.put("warning", "SHARED_PHONE");
        send(stevie.open(visit), visit, fields).see("not safe to send").notSee("Text it to");
        var safe = tapped(InTheCells.id(), InTheCells.id(), "SUPPORT_REQUESTED");
        safe.put("phone", "07700 900556");
        safe.put("service", service.toString());
        send(stevie.open(visit), visit, safe).submit("Text it to 07700 900556").see("The text is on its way");
        dispatcher.dispatch();
        assertThat(cells.one(
                        "select m.status from delivery.message m join delivery.about a on a.message_id = m.id where a.subject_id = :id",
                        safe.get("id")))
                .isEqualTo("SENT");
        assertThat(Outside.NOTIFY.taken())
                .filteredOn(it -> it.to().equals("+447700900556"))
                .singleElement()
                .satisfies(it -> assertThat(it.body().toString())
                        .contains("Useful places")
                        .doesNotContain("Recovery", "custody", "Positive"));
    }
}
