package pop.journey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;
import pop.person.Cautions;
import pop.person.PersonId;
import pop.person.Planned;
import pop.person.Warning;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// What courts require is known in time: whoever arranges something against it is warned, somebody without an address
/// is
/// seen to be at risk for want of one, and a court date is not forgotten.
@PopTest
class JusticeTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Cautions cautions;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private JdbcClient owner;
    private World world;
    private String person;

    @BeforeEach
    void somebody() {
        // a Monday
        clock.set(Instant.parse("2026-11-23T10:00:00Z"));
        owner = Owner.of(application);
        world = World.with(application, "James Homeless", clock.instant());
        person = "/people/" + world.person;
    }

    @Test
    void a_condition_warns_whoever_arranges_a_visit_or_a_group_against_it(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(person + "/conditions/new?kind=EXCLUSION");
        told(fiona)
                .choose("source", "BAIL_SPECIAL")
                .fill("words", "Duke Street")
                .fill("areas", "G31 3, G40")
                .submit("Record it")
                .see("Keep out of Duke Street", "Bail, special condition", "until the case ends", "Paper seen");

        assertThat(warnings("fiona.baird", Planned.What.VISIT, "A flat", "G313EG"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.severe()).isTrue();
                    assertThat(it.title()).contains("Keep out of Duke Street", "bail");
                    assertThat(it.why()).contains("G31 3, G40");
                });
        assertThat(warnings("fiona.baird", Planned.What.GROUP, "The hall, Duke Street", null))
                .hasSize(1);
        assertThat(warnings("fiona.baird", Planned.What.VISIT, "A flat", "G21AL"))
                .isEmpty();
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void housing_removes_the_risk_of_a_condition_that_names_an_address(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(person + "/conditions/new?kind=RESIDENCE");
        told(fiona)
                .choose("source", "BAIL_STANDARD")
                .fill("place", "3 Example Court")
                .fill("postcode", "G31 3EG")
                .submit("Record it")
                .see("A condition names an address, and they have none", "Housing would remove that risk");
        fiona.open(person).see("Condition names an address, and they have none: housing would remove the risk");

        fiona.open(person + "/details/addresses/new")
                .fill("lines", "9 Other Road")
                .fill("postcode", "G2 1AL")
                .submit("Save")
                .expect(422)
                .see("names another address", "written application to the court");
        fiona.fill("lines", "3 Example Court")
                .fill("postcode", "G31 3EG")
                .submit("Save")
                .notSee("names another address");
        fiona.open(person).notSee("names an address, and they have none");
        fiona.open(person + "/conditions").see("Live at 3 Example Court").notSee("Housing would remove");
    }

    @Test
    void a_peer_mentor_is_told_to_ask_and_nothing_more(Visitor fiona, Visitor joe) {
        signedIn(fiona, "fiona.baird").open(person + "/conditions/new?kind=EXCLUSION");
        told(fiona)
                .choose("source", "BAIL_SPECIAL")
                .fill("words", "Duke Street")
                .fill("areas", "G31 3")
                .submit("Record it");

        signedIn(joe, "joe.lafferty").open(person + "/details/addresses/new");
        joe.fill("lines", "A flat")
                .fill("postcode", "G31 3EG")
                .submit("Save")
                .expect(422)
                .see("Ask the lead before you arrange this", "Fiona Baird")
                .notSee("Duke", "G31 3,", "bail", "ondition");
        assertThat(warnings("joe.lafferty", Planned.What.VISIT, "A flat", "G21AL"))
                .isEmpty();
        joe.open(person + "/conditions").see("Not shown to you").notSee("Duke");
        joe.open(person + "/conditions/new").expect(404);

        fiona.open(person + "/conditions").see("Told to ask you first", "Joe Lafferty", "an address", "G31 3EG");
    }

    @Test
    void a_variation_supersedes_and_a_stale_page_changes_nothing(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird").open(person + "/conditions/new?kind=CURFEW");
        told(fiona)
                .choose("source", "RESTRICTION_OF_LIBERTY_ORDER")
                .fill("fromTime", "7pm")
                .fill("untilTime", "7am")
                .submit("Record it")
                .see("Curfew, 19:00 to 07:00, every day");
        var vary = fiona.page().select("a[href$=variation]").attr("href");
        signedIn(morag, "morag.sinclair").open(vary);

        fiona.open(vary);
        told(fiona).fill("fromTime", "21:00").submit("Record the variation");
        fiona.see("Curfew, 21:00 to 07:00, every day", "What was known when", "19:00 to 07:00");
        told(morag).fill("fromTime", "22:00").submit("Record the variation").expect(409);

        fiona.open(vary.replace("variation", "ending"))
                .submit("It stands no longer")
                .expect(422)
                .choose("reason", "CASE_OVER")
                .submit("It stands no longer")
                .see("Conditions that are over");
        assertThat(warnings("fiona.baird", Planned.What.VISIT, "A flat", "G21AL"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_is_asked_about_and_nothing_is_lost(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(person + "/conditions/new?kind=EXCLUSION");
        var long10000 = "x".repeat(10_000);
        told(fiona)
                .choose("source", "INVESTIGATIVE_LIBERATION")
                .fill("words", long10000)
                .fill("areas", "Narnia")
                .fill("since", "3 11 2026")
                .fill("last", "1 11 2026")
                .submit("Record it")
                .expect(422)
                .see("Shorten this to 4,000 characters", "Enter postcodes", "It would end before it begins");
        assertThat(fiona.value("areas")).isEqualTo("Narnia");
        fiona.fill("words", "A street")
                .fill("areas", "")
                .fill("last", "")
                .submit("Record it")
                .expect(200);
        fiona.see("until the end of 1 Dec 2026");
    }

    @Test
    void the_same_condition_twice_is_one_and_of_somebody_who_died_there_is_none(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        var id = Ids.next();
        fiona.open(person + "/conditions/new?kind=OTHER");
        var fields = new HashMap<>(Map.of("_csrf", fiona.value("_csrf"), "id", id.toString(), "kind", "OTHER"));
        fields.putAll(Map.of("source", "LICENCE", "words", "Once", "sure", "PAPER_SEEN"));
        fields.putAll(Map.of("since", "today", "toldOn", "today"));
        fiona.post(person + "/conditions", fields).expect(200);
        fiona.post(person + "/conditions", fields).expect(200);
        assertThat(count("select count(*) from justice.condition_fact where condition_id = '" + id + "'"))
                .isEqualTo(1);

        died();
        fiona.open("/");
        fiona.post(person + "/conditions", fields);
        assertThat(fiona.status()).isIn(404, 409);
    }

    @Test
    void a_court_date_stands_on_today_until_somebody_says_what_came_of_it(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(person + "/court-dates/new");
        fiona.choose("court", "Glasgow Sheriff Court")
                .fill("day", "27 11 2026")
                .fill("time", "25:00")
                .choose("diet", "INTERMEDIATE")
                .choose("sure", "TOLD_BY_THE_PERSON")
                .submit("Record it")
                .expect(422)
                .fill("time", "10:00")
                .choose("remind", "true")
                .submit("Record it")
                .see("Fri 27 Nov 2026, 10:00", "Glasgow Sheriff Court", "Intermediate diet", "Go along");
        assertThat(waits("COURT_DATE")).isZero();
        leftForThoseWhoSeeCourt();
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(waits("COURT_DATE")).isEqualTo(1);

        clock.set(Instant.parse("2026-11-27T15:00:00Z"));
        assertThat(waits("COURT_OUTCOME")).isEqualTo(1);
        adjourned(fiona);
    }

    private void leftForThoseWhoSeeCourt() {
        assertThat(count(
                        "select count(*) from message.word where wording = 'COURT_DATE' and category = 'CUSTODY_AND_JUSTICE' and person_id = '"
                                + world.person + "'"))
                .isEqualTo(1);
    }

    private void adjourned(Visitor fiona) {
        signedIn(fiona, "fiona.baird")
                .open(person + "/conditions")
                .follow("Fri 27 Nov 2026, 10:00")
                .see("What came of it?");
        fiona.choose("outcome", "ADJOURNED")
                .fill("day", "15 12 2026")
                .fill("time", "10:00")
                .submit("Put on record")
                .see("Tue 15 Dec 2026, 10:00", "Court dates that are over");
        fiona.open(person).see("Court was adjourned: intermediate diet");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(10);
    }

    private List<Warning> warnings(String who, Planned.What what, String place, @Nullable String postcode) {
        var noon = LocalDate.of(2026, 11, 24).atTime(12, 0).atZone(When.LONDON).toInstant();
        var planned = new Planned(new PersonId(world.person), what, noon, noon.plusSeconds(3600), place, postcode);
        // what the world has an alert about is no concern of this test
        return new AsWorker(application)
                .call(who, () -> cautions.about(planned)).stream()
                        .filter(it -> !it.title().equals("Overdose"))
                        .toList();
    }

    /// Today is long where many tests have been: it is asked for this person.
    private long waits(String kind) {
        return new AsWorker(application)
                .count(
                        "fiona.baird",
                        "select count(*) from worklist.todo('%s') where person_id = :person and kind = '%s' and owner_id = sharing.viewer()"
                                .formatted(clock.instant(), kind),
                        world.person);
    }

    private static Visitor told(Visitor visitor) {
        return visitor.choose("sure", "PAPER_SEEN").fill("toldBy", "his solicitor");
    }

    private void died() {
        world.run("""
                update engagement.engagement set status = 'CLOSED', closed_reason = 'DIED', ended_at = :at where id = :spell
                """, 0);
        world.run("""
                insert into engagement.fact (id, engagement_id, person_id, holder_agency_id, category, number, kind, happened_at,
                       recorded_at, recorded_by, reason, whose)
                values (uuidv7(), :spell, :person, :hscp, 'IDENTITY', 9, 'CLOSED', :at, :at, :fiona, 'DIED', 'SYSTEM')
                """, 0);
    }

    private int count(String question) {
        return owner.sql(question).query(Integer.class).single();
    }
}
