package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;

import java.time.Instant;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// The boards of onward referrals: whom a worker waits for, and what came of it, each viewer's own only.
@PopTest
class BoardTest {

    private static final String SERVICE = "Access Hub of tests";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private World world;

    @BeforeEach
    void somebody_was_helped_by_a_partner() {
        clock.set(Instant.parse("2026-11-24T14:30:00Z"));
        world = World.with(application, "Helped Byapartner", clock.instant());
    }

    @Test
    void a_worker_sees_whom_they_wait_for_and_the_silent_first(Visitor fiona) {
        world.run("update onward.onward set status = 'SENT', answer_by = :at where person_id = :person", 1);
        signedIn(fiona, "fiona.baird").open("/onward").expect(200).see("Helped Byapartner", SERVICE, "No response");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        fiona.follow("Helped Byapartner").see(SERVICE);

        world.run("update onward.onward set status = 'OUTCOME', answer_by = null where person_id = :person", 1);
        fiona.open("/onward").notSee("Helped Byapartner");
    }

    @Test
    void the_lead_and_the_partner_see_what_came_of_it_and_nobody_elses_partner_does(
            Visitor morag, Visitor bernadette, Visitor lewis, Visitor priya) {
        signedIn(morag, "morag.sinclair")
                .open("/onward/board")
                .expect(200)
                .see(SERVICE, "What was needed", "Accommodation");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        assertThat(cells(morag).toList()).as("sent, answered, seen, helped").allMatch(number -> number > 0);

        signedIn(bernadette, "bernadette.coyle")
                .open("/onward/board")
                .see("What was sent to us", SERVICE)
                .notSee("What was needed", "Helped Byapartner");
        signedIn(lewis, "lewis.petrie")
                .open("/onward/board")
                .see("Nothing was sent in this time")
                .notSee(SERVICE);
        signedIn(priya, "priya.nair").open("/onward/board").notSee(SERVICE);
        priya.open("/onward").expect(404);
    }

    @Test
    void whose_decision_it_was_is_counted_apart(Visitor morag) {
        declined("PERSON", "NOT_NOW");
        world = World.with(application, "Refused Byapartner", clock.instant());
        declined("PARTNER", "FULL");
        signedIn(morag, "morag.sinclair")
                .open("/onward/board?over=MONTH")
                .see("Whose decision", "The person", "The person does not want it now", "The service", "We are full");
        morag.open("/onward/board?over=NEVER").expect(404);
    }

    private void declined(String whose, String code) {
        world.run("update onward.onward set status = 'DECLINED' where person_id = :person", 1);
        world.run("""
                insert into onward.fact (id, onward_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, said_by,
                       way, whose, code)
                values (uuidv7(), :onward, :person, :hscp, 'HOUSING', 99, 'DECLINED', :at, :at, :fiona, 'POP', 'HERE', '%s', '%s')
                """.formatted(whose, code), 0);
    }

    /// Sent, answered, seen and helped of the service.
    private static Stream<Integer> cells(Visitor visitor) {
        var row = visitor.page().select("tr:has(th:contains(" + SERVICE + "))").getFirst();
        return Stream.of("Sent", "Answered", "Seen", "Helped")
                .map(label -> Integer.parseInt(
                        row.select("td[data-label=" + label + "]").text()));
    }
}
