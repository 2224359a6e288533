package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Owner;
import pop.rule.StatusCheck;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Drug warnings: put up by some, read by all who work here, over on their day, sent to nobody.
@PopTest
class DrugAlertsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private AsSystem house;

    @Autowired
    private List<StatusCheck> checks;

    private JdbcClient owner;
    private String substance;

    @BeforeEach
    void now() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        owner = Owner.of(application);
        substance = "Blue tablets " + Ids.next().toString().substring(24);
    }

    @Test
    void put_up_today_it_stands_for_28_days_and_then_is_past(Visitor ruth) {
        putUp(ruth).see("It is put up", "Stands until Tue 22 Dec 2026", "Ruth Adeyemi", "Carry naloxone");

        clock.tick(Duration.ofDays(28));
        assertThat(standing(ruth)).contains(substance);
        clock.tick(Duration.ofDays(1));
        assertThat(standing(ruth)).doesNotContain(substance);
        assertThat(ruth.page().select("table").text()).contains(substance, "Past: ended 22 Dec 2026");
        ruth.follow(substance).see("Its time is over");
        ruth.open("/drug-alerts/print").notSee(substance);
    }

    @Test
    void everybody_with_a_post_reads_it_and_only_some_put_it_up(Visitor ruth, Visitor reader) {
        var address = putUp(ruth).address();

        for (var who : List.of("fiona.baird", "gregor.tait", "joe.lafferty", "stevie.moran", "alasdair.home")) {
            signedIn(reader.forgetCookies(), who).open(address).expect(200).see("Carry naloxone");
            reader.notSee("Withdraw it").open(address + "/withdrawal").expect(404);
            reader.open("/drug-alerts").see(substance).notSee("Put up a warning");
            reader.open("/drug-alerts/new").expect(404);
        }
        for (var who : List.of("priya.nair", "bernadette.coyle", "lewis.petrie")) {
            signedIn(reader.forgetCookies(), who).open(address).expect(200).see("Carry naloxone");
        }
        reader.post("/drug-alerts", form(reader)).expect(404);
        reader.forgetCookies().open(address).notSee("Carry naloxone");
        for (var who : List.of("morag.sinclair", "callie.doig")) {
            signedIn(reader.forgetCookies(), who).open(address).see("Withdraw it");
            reader.open("/drug-alerts/new").expect(200);
        }
    }

    @Test
    void a_correction_is_a_new_version_and_the_old_one_is_kept(Visitor ruth, Visitor morag) {
        var address = putUp(ruth).address();
        signedIn(morag, "morag.sinclair").open(address).follow("Correct it, or change its end");
        ruth.open(address + "/correction");

        morag.submit("Save the correction")
                .expect(422)
                .see("Say what was wrong, or what is new", "It reads like this already");
        morag.fill("todo", "Carry more naloxone")
                .fill("expiresOn", "8 12 2026")
                .fill("why", "One dose is not enough")
                .submit("Save the correction")
                .see("It is corrected", "Carry more naloxone", "Stands until Tue 8 Dec 2026")
                .see("One dose is not enough", "What it said then", "to stand until Tue 22 Dec 2026");
        assertThat(morag.page().select("details").text()).contains("Carry naloxone, two kits");

        ruth.fill("area", "Govan").fill("why", "Only there").submit("Save the correction");
        ruth.expect(409);
        assertThat(facts()).containsExactly("PUT_UP", "CORRECTED");
    }

    @Test
    void one_that_is_over_can_stand_again(Visitor ruth) {
        putUp(ruth);
        clock.tick(Duration.ofDays(40));
        signedIn(ruth.forgetCookies(), "ruth.adeyemi").open("/drug-alerts?words=" + substance.substring(13));
        ruth.follow(substance).follow("Let it stand again").fill("why", "Seen again");
        ruth.submit("Save the correction").expect(422).see("This day has passed");
        ruth.fill("expiresOn", "in 2 weeks").submit("Save the correction").see("Stands until");
        assertThat(standing(ruth)).contains(substance);
    }

    @Test
    void what_is_withdrawn_says_why_and_is_changed_no_more(Visitor ruth) {
        var address = putUp(ruth).address();
        ruth.follow("Withdraw it").submit("Withdraw it").expect(422).see("Say why it does not hold");
        ruth.fill("why", "The laboratory found nothing").submit("Withdraw it");
        ruth.see("It was withdrawn, and does not hold", "The laboratory found nothing")
                .notSee("Stands until");

        assertThat(standing(ruth)).doesNotContain(substance);
        ruth.open(address + "/correction").expect(409).see("This warning was withdrawn meanwhile");
        ruth.open(address + "/print").expect(200).see("Withdrawn");
        assertThat(facts()).containsExactly("PUT_UP", "WITHDRAWN");
        house.run(
                "a test",
                () -> assertThat(checks).allSatisfy(check -> {
                    if (check.of().equals("drug warnings")) {
                        assertThat(check.astray()).isEmpty();
                    }
                }));
    }

    @Test
    void sent_twice_it_is_one_and_other_words_under_the_same_id_are_not_lost(Visitor ruth) {
        var form = form(signedIn(ruth, "ruth.adeyemi").open("/drug-alerts/new"));
        ruth.post("/drug-alerts", form).expect(200);
        ruth.post("/drug-alerts", form).expect(200).see("It is put up");
        assertThat(facts()).containsExactly("PUT_UP");

        form.put("area", "Paisley");
        ruth.post("/drug-alerts", form).expect(422).see("You put up a warning with this page already");
        assertThat(ruth.value("area")).isEqualTo("Paisley");
        ruth.submit("Put it up").expect(200).see("Paisley");
        assertThat(facts()).containsExactly("PUT_UP", "PUT_UP");
    }

    @Test
    void what_is_missing_is_asked_and_what_was_typed_stays(Visitor ruth) {
        signedIn(ruth, "ruth.adeyemi").open("/drug-alerts/new").fill("seen", "People fall asleep");
        ruth.submit("Put it up")
                .expect(422)
                .see("Say which substance", "Say what to do", "Say where it was seen", "Choose who warns");
        assertThat(ruth.value("seen")).isEqualTo("People fall asleep");

        filled(ruth).choose("source", "OTHER").fill("reference", "").fill("issuedOn", "1 10 2026");
        ruth.submit("Put it up").expect(422).see("Say who warns", "28 days from its issue ended on Thu 29 Oct 2026");
        ruth.fill("expiresOn", "23 11 2026").submit("Put it up").expect(422).see("This day has passed");
        ruth.fill("expiresOn", "1 1 2031").submit("Put it up").expect(422).see("Check the year");
        ruth.fill("issuedOn", "25 11 2026").submit("Put it up").expect(422).see("This day is still to come");
        ruth.fill("issuedOn", "").fill("expiresOn", "today").fill("reference", "A festival");
        ruth.submit("Put it up").expect(200).see("Stands until Tue 24 Nov 2026", "Another source: A festival");
    }

    @Test
    void today_says_how_many_stand_and_nobody_is_sent_anything(Visitor ruth, Visitor fiona) {
        var messages = count("delivery.message");
        putUp(ruth);
        putUp(ruth.forgetCookies());

        var standing = count("drugalert.alert where status = 'STANDS' and expires_on >= date '2026-11-24'");
        signedIn(fiona, "fiona.baird").open("/").follow(standing + " drug warnings stand");
        fiona.expect(200).see(substance);
        assertThat(count("delivery.message")).isEqualTo(messages);
        ruth.open("/").follow("Drug warnings").expect(200);
    }

    @Test
    void the_board_is_narrowed_by_words_and_source(Visitor ruth) {
        putUp(ruth);
        ruth.open("/drug-alerts").fill("words", substance.toUpperCase(java.util.Locale.UK));
        ruth.choose("source", "RADAR").submit("Show").see(substance).notSee("invented example");
        ruth.choose("source", "LOCAL")
                .submit("Show")
                .see("No such warning stands")
                .notSee("Past:");
        ruth.open("/drug-alerts?words=100%25&source=RADAR").notSee(substance);
        ruth.open("/drug-alerts/0190f3a2-0000-7000-8000-000000000000").expect(404);
        ruth.open("/drug-alerts/nonsense").expect(404);
    }

    private Visitor putUp(Visitor by) {
        return filled(signedIn(by, "ruth.adeyemi").open("/drug-alerts/new"))
                .submit("Put it up")
                .expect(200);
    }

    private Visitor filled(Visitor by) {
        words().forEach(by::fill);
        return by.choose("source", "RADAR");
    }

    /// As the page would send it.
    private Map<String, String> form(Visitor by) {
        var form = new LinkedHashMap<>(words());
        form.put("source", "RADAR");
        var id = by.page().select("input[name=id]").val();
        form.put("id", id.isEmpty() ? Ids.next().toString() : id);
        form.put("_csrf", by.page().select("input[name=_csrf]").val());
        return form;
    }

    private Map<String, String> words() {
        return Map.of(
                "substances", substance,
                "seen", "People fall asleep within minutes",
                "todo", "Carry naloxone, two kits",
                "area", "Glasgow",
                "reference", "RADAR 7");
    }

    /// What the cards of the board say.
    private static String standing(Visitor by) {
        signedIn(by.forgetCookies(), "ruth.adeyemi").open("/drug-alerts");
        return by.page().select(".pop-card").text();
    }

    private List<String> facts() {
        return owner.sql("""
                        select f.kind
                          from drugalert.fact f
                         where f.substances = :substance
                         order by f.at, f.alert_id, f.number
                        """).param("substance", substance).query(String.class).list();
    }

    private int count(String what) {
        return owner.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
