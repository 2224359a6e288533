package pop.journey;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.DirectoryOfTests;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// The service that fits is found by who needs it, as they spell it and when they can go there; what might stop it is
/// said,
/// and nobody is turned away by a list.
@PopTest
class FindingTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private DirectoryOfTests directory;

    @BeforeEach
    void services() {
        directory = new DirectoryOfTests(application);
    }

    @Test
    void words_are_found_as_they_are_spelt_and_the_page_says_what_it_looked_for(Visitor fiona) {
        directory.service("Methadone clinic of Quillfeather", List.of("DRUGS"), Map.of());
        signedIn(fiona, "fiona.baird");

        assertThat(names(fiona.open("/find?q=methodone+quilfether")))
                .containsExactly(directory.word + " Methadone clinic of Quillfeather");
        fiona.see("quilfether > quillfeather");
        assertThat(names(fiona.open("/find?q=clinics+" + directory.word))).hasSize(1);
        assertThat(names(fiona.open("/find?q=quillf"))).hasSize(1);
        assertThat(names(fiona.open("/find?q=quillfeather&need=GAMBLING"))).isEmpty();
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void the_nearest_comes_first_and_without_postcodes_services_of_the_district_serve(Visitor fiona) {
        directory.at(service("Far", Map.of()), "9 Example Road", "G96 2ZZ", 55.90, -4.20);
        directory.at(service("Near", Map.of()), "1 Example Road", "G97 1ZZ", 55.861, -4.251);
        service("Nowhere", Map.of());
        signedIn(fiona, "fiona.baird");

        assertThat(names(find(fiona, "near=city+centre"))).containsExactly(name("Near"), name("Far"), name("Nowhere"));
        fiona.see("less than 0.1 miles", "3.3 miles", "1 Example Road, G97 1ZZ", "George Square");
        assertThat(names(find(fiona, "near=G96"))).first().isEqualTo(name("Far"));
        fiona.see("No postcodes are loaded here");
        assertThat(names(find(fiona, "near=the+moon"))).isEmpty();
        fiona.see("We do not know where that is");
    }

    @Test
    void what_is_open_at_the_hour_of_release_over_midnight_and_in_the_hour_that_comes_twice(Visitor fiona) {
        var night = service("Night", Map.of());
        directory.open(night, "{5,6}", "20:00", "04:00");
        directory.open(service("Day", Map.of()), "{1,2,3,4,5}", "09:00", "17:00");
        service("Unknown", Map.of());
        clock.set(Instant.parse("2026-10-23T10:00:00Z"));
        signedIn(fiona, "fiona.baird");

        find(fiona, "time=24+10+2026+02:30");
        assertThat(fitting(fiona)).containsExactly(name("Night"), name("Unknown"));
        fiona.see("Open until 04:00", "Opening hours are not known: phone first", "Closed then");

        find(fiona, "time=25+10+2026+01:30").see("this time comes twice");
        for (var said : List.of("BST", "GMT")) {
            assertThat(fitting(find(fiona, "time=25+10+2026+01:30+" + said))).contains(name("Night"));
        }
        assertThat(fitting(find(fiona, "time=25+10+2026+04:30"))).doesNotContain(name("Night"));
        assertThat(fitting(find(fiona, "when=NOW"))).containsExactly(name("Day"), name("Unknown"));
    }

    @Test
    void each_service_says_why_it_fits_what_stops_it_and_what_nobody_knows(Visitor fiona) {
        var all = service("All", Map.of("least_age", 16, "most_age", 25));
        directory.takes(all, "METHADONE", "YES");
        directory.takes(all, "CONVICTIONS", "ASK");
        service("Women", Map.of("open_to", "'WOMEN'"));
        directory.takes(service("No dogs", Map.of()), "DOGS", "NO");
        signedIn(fiona, "fiona.baird");

        find(fiona, "sex=MALE&age=20&matter=METHADONE&matter=DOGS&matter=CONVICTIONS");
        assertThat(fitting(fiona)).containsExactly(name("All"));
        fiona.see(
                "Takes people on methadone",
                "Nobody knows whether dogs are allowed: ask",
                "Takes some people with convictions: ask",
                "Takes people from 16 to 25",
                "Women only: he is a man",
                "No dogs",
                "Probably not: 2 on this page, and why");
        find(fiona, "sex=MALE&age=30");
        assertThat(fitting(fiona)).containsExactly(name("No dogs"));
        assertThat(fitting(find(fiona, "sex=FEMALE"))).contains(name("Women"));
    }

    @Test
    void a_listing_nobody_confirmed_sinks_and_one_that_changed_is_found_as_it_is_now(Visitor fiona) {
        var old = service("A", Map.of("confirmed_at", "now() - interval '7 months'"));
        var fresh = service("B", Map.of("capacity", "'ROOM'", "capacity_at", "now() - interval '3 days'"));
        signedIn(fiona, "fiona.baird");

        assertThat(names(find(fiona, ""))).containsExactly(name("B"), name("A"));
        fiona.see("Has room", "said 3 days ago", "Confirmed 7 months ago");

        directory.set(old, "confirmed_at", "now()");
        directory.set(fresh, "status", "'PAUSED'");
        find(fiona, "");
        assertThat(fitting(fiona)).containsExactly(name("A"));
        fiona.see("Takes nobody on for now");

        directory.set(fresh, "status", "'CLOSED'");
        assertThat(names(find(fiona, ""))).containsExactly(name("A"));
    }

    @Test
    void for_somebody_what_is_known_stands_there_and_what_is_ticked_is_not_in_the_address(Visitor fiona, Visitor joe) {
        service("Men", Map.of("open_to", "'MEN'"));
        var world = World.with(application, "James Looking", clock.instant());
        signedIn(fiona, "fiona.baird").open("/people/" + world.person).follow("A service for them");

        assertThat(fiona.value("age")).isNotEmpty();
        assertThat(fiona.page().select("select[name=sex] option[selected]").val())
                .isEqualTo("MALE");
        fiona.fill("q", directory.word)
                .choose("matter", "METHADONE")
                .submit("Find")
                .see("For men only", "methadone");
        assertThat(fiona.address()).doesNotContain("METHADONE", "MALE", directory.word);
        assertThat(fiona.page().select(".pop-service__ways a[href*=/onward/new?service=]"))
                .hasSize(3);
        fiona.open(fiona.address()).see("For men only");
        fiona.fill("q", "zzzyqx").submit("Find").see("No service was found", "Record that nothing existed");

        var address = fiona.address();
        signedIn(joe, "joe.lafferty").open(address).see("Say what is needed").notSee("zzzyqx");
        joe.open("/people/" + UUID.randomUUID() + "/find").expect(404);
    }

    @Test
    void the_quick_list_has_what_is_open_at_release_and_leaves_out_hidden_listings(Visitor stevie) {
        var night = service("Night", Map.of("for_custody", true));
        directory.open(night, "{1,2,3,4,5,6,7}", "20:00", "08:00");
        directory.open(service("Day", Map.of("for_custody", true)), "{1,2,3,4,5,6,7}", "09:00", "17:00");
        directory.open(
                service("Hidden", Map.of("for_custody", true, "confirmed_at", "now() - interval '10 months'")),
                "{1,2,3,4,5,6,7}",
                "20:00",
                "08:00");
        service("Other", Map.of());
        directory.phone(night, "07700 900321");
        clock.set(Instant.parse("2026-11-23T22:30:00Z"));

        signedIn(stevie, "stevie.moran").follow("Quick list");
        stevie.see(
                        "Open at 23:30, Mon 23 Nov 2026",
                        name("Night"),
                        "Open until 08:00 on Tue 24 Nov 2026",
                        "Call 07700 900321")
                .notSee(name("Day"), name("Hidden"), name("Other"));
        stevie.choose("in", "12").submit("Show").see(name("Day")).notSee(name("Night"));
        stevie.open("/find/quick?at=07:30")
                .see(name("Night"))
                .open("/find/quick?at=whenever")
                .see("Enter a time");
    }

    @Test
    void a_card_says_where_and_when_and_not_why(Visitor stevie) {
        var telling = service("Drug crisis service", Map.of());
        directory.at(telling, "5 Example Lane", "G97 2ZZ", 55.86, -4.25);
        directory.open(telling, "{1,2,3,4,5}", "09:00", "17:00");
        directory.phone(telling, "07700 900322");
        var plain = service("Soup", Map.of());

        signedIn(stevie, "stevie.moran").open("/find/card?service=" + telling + "&service=" + plain);
        stevie.see(
                        "Useful places",
                        "Invented trust of a test",
                        "5 Example Lane",
                        "07700 900322",
                        "Monday to Friday, 09:00 to 17:00",
                        name("Soup"))
                .notSee("crisis", "Positive Outcomes", "POP", "Stevie");
        assertThat(stevie.page().title()).isEqualTo("Useful places");
        stevie.follow("Write names out").see(name("Drug crisis service"));
        stevie.open("/find/card").see("Tick services on the quick list");
    }

    private UUID service(String name, Map<String, Object> columns) {
        return directory.service(name, List.of("OLDER_PEOPLE"), columns);
    }

    private String name(String name) {
        return directory.word + " " + name;
    }

    private Visitor find(Visitor visitor, String rest) {
        return visitor.open("/find?q=" + directory.word + "&" + rest).expect(200);
    }

    private static List<String> names(Visitor visitor) {
        return visitor.page().select(".pop-service__name a").stream()
                .map(Element::text)
                .toList();
    }

    private static List<String> fitting(Visitor visitor) {
        return visitor.page().select(".pop-service:not(.pop-service--unlikely) .pop-service__name a").stream()
                .map(Element::text)
                .toList();
    }
}
