package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// A person can be told who looked at what is written about them, when, and by which right: everyone, and nobody else.
@PopTest
class LedgerTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private World world;
    private String page;

    @BeforeEach
    void somebody() {
        world = World.with(application, "Shuggie Looked At", clock.instant());
        page = "/people/" + world.person;
    }

    @Test
    void the_ledger_lists_exactly_who_looked(Visitor fiona, Visitor joe, Visitor stranger) {
        signedIn(stranger, "lewis.petrie").open(page).expect(404);
        signedIn(joe, "joe.lafferty").open(page);
        joe.open(page);
        joe.open(page + "/contacts");
        signedIn(fiona, "fiona.baird").open(page + "/contacts");

        var lines = rows(fiona.open(page + "/ledger"));

        assertThat(lines)
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .contains("Joe Lafferty, peer mentor, Sacro", "looked at the person’s page, 2 times")
                        .contains(
                                "in the team around them · Positive Outcomes Project: working as one team, version 1"))
                .anySatisfy(line -> assertThat(line).contains("Joe Lafferty", "looked at their contacts at "))
                .anySatisfy(line -> assertThat(line).contains("Fiona Baird", "looked at their contacts at "))
                .anySatisfy(line -> assertThat(line).contains("Fiona Baird", "looked at this list at "));
    }

    @Test
    void who_only_decides_on_referrals_does_not_read_the_ledger(Visitor gregor) {
        signedIn(gregor, "gregor.tait").open(page).expect(200);

        assertThat(rows(gregor.open(page + "/ledger"))).isEmpty();
    }

    private static List<String> rows(Visitor visitor) {
        return visitor.page()
                .select(".pop-ledger[aria-labelledby^=day] tbody tr")
                .eachText();
    }
}
