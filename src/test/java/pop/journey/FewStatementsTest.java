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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// No page takes more than eight statements, whatever it shows. Each request has three more: the session, the viewer,
/// and
/// the trail.
@PopTest
class FewStatementsTest {

    private static final int MOST = 8 + 3;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private World world;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T14:30:00Z"));
        world = World.with(application, "Few Statements", clock.instant());
    }

    @Test
    void of_somebody_who_is_supported(Visitor morag) {
        signedIn(morag, "morag.sinclair");
        var rooms = Stream.of(
                        "",
                        "/plan",
                        "/plan/print",
                        "/appointments",
                        "/appointments/new",
                        "/series/new",
                        "/digital-access",
                        "/ladder",
                        "/conditions",
                        "/conditions/new",
                        "/court-dates",
                        "/court-dates/new",
                        "/safety",
                        "/alerts/new",
                        "/concerns/new",
                        "/messages",
                        "/messages/wishes",
                        "/change",
                        "/change/readings/new",
                        "/change/readings/new?code=core-10")
                .map(room -> "/people/" + world.person + room);
        assertThat(tooMany(morag, rooms)).isEmpty();
    }

    @Test
    void of_single_things_and_of_the_whole_team(Visitor morag) {
        signedIn(morag, "morag.sinclair");
        var pages = Stream.of(
                "/appointments/" + world.appointment,
                "/appointments/" + world.appointment + "/outcome",
                "/appointments/" + world.appointment + "/time",
                "/alerts/" + world.alert,
                "/concerns/" + world.concern,
                "/concerns/" + world.concern + "/statement",
                "/concerns/" + world.concern + "/print",
                "/concerns",
                "/concerns/new",
                "/calendar",
                "/calendar?view=week",
                "/calendar?view=team",
                "/calendar?view=month",
                "/contact-ladder",
                "/duty-teams",
                "/drug-alerts",
                "/drug-alerts/new",
                "/drug-alerts/print",
                "/messages/words",
                "/readings/" + world.contact);
        assertThat(tooMany(morag, pages)).isEmpty();
    }

    @Test
    void of_what_changed_and_how_we_know(Visitor morag) {
        signedIn(morag, "morag.sinclair");
        var pages = Stream.of(
                "/instruments",
                "/instruments/justice-star",
                "/outcomes",
                "/reports",
                "/reports/annual?year=2024-25",
                "/reports/annual/preview?year=2024-25",
                "/reports/annual/chapter?year=2024-25&chapter=NEXT",
                "/reports/stories/new?year=2024-25");
        assertThat(tooMany(morag, pages)).isEmpty();
    }

    @Test
    void of_services_and_of_who_is_sent_to_them(Visitor morag, Visitor bernadette) {
        var service = "5e000000-0000-7000-8000-000000000001";
        signedIn(morag, "morag.sinclair");
        var pages = Stream.of(
                "/people/" + world.person + "/onward",
                "/people/" + world.person + "/onward/new?need=MONEY&service=" + service,
                "/people/" + world.person + "/find",
                "/people/" + world.person + "/find?need=ACCOMMODATION",
                "/onward",
                "/onward/" + world.onward,
                "/onward/board",
                "/find",
                "/find?need=ACCOMMODATION&near=city+centre&when=NOW",
                "/find/quick",
                "/services",
                "/services/" + service,
                "/services/" + service + "/edit",
                "/services/freshness",
                "/services/exchange",
                "/organisations");
        assertThat(tooMany(morag, pages)).isEmpty();
        signedIn(bernadette, "bernadette.coyle");
        var received = "/onward/received/" + world.onward;
        assertThat(tooMany(bernadette, Stream.of("/onward/received", received, received + "/further")))
                .isEmpty();
    }

    private List<String> tooMany(Visitor visitor, Stream<String> pages) {
        var found = new ArrayList<String>();
        pages.forEach(page -> {
            visitor.open(page).expect(200);
            var asked = statements.ofLatestRequest();
            if (asked.size() > MOST) {
                found.add(page + ": " + asked.size() + "\n" + String.join("\n\n", asked));
            }
        });
        return found;
    }
}
