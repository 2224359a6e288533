package pop.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InTheStreet.CALUM;
import static pop.journey.InTheStreet.GREGOR;
import static pop.journey.InTheStreet.NADIA;
import static pop.journey.InTheStreet.RUTH;
import static pop.journey.InTheStreet.name;
import static pop.journey.InTheStreet.telling;
import static pop.journey.InTheStreet.told;

/// From an overdose to somebody at the door: police tell the outreach team, which has it within seconds, and writes
/// down what it does; each side sees its own part.
@PopTest
class OverdoseTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private InTheStreet street;

    @BeforeEach
    void night() {
        clock.set(Instant.parse("2026-11-24T02:10:00Z"));
        street = new InTheStreet(application);
    }

    @AfterEach
    void theAgreementStands() {
        street.agreementStands();
        street.clause(false, false);
    }

    @Test
    void what_police_tell_is_taken_tried_reached_helped_and_closed(Visitor gregor, Visitor ruth) {
        var name = name();
        var it = told(gregor, GREGOR, name);
        gregor.see("Nobody has it yet", "Royal Infirmary, ward 12", "Street benzodiazepines", "Overdose to sent");

        clock.tick(Duration.ofMinutes(4));
        onDuty(ruth, name);
        ruth.open(it)
                .see(name, "27 3 1991", "Through his sister, mornings", "Naloxone")
                .submit("I have it");
        ruth.see("You have it. Nobody else is called.", "Ruth Adeyemi");
        clock.tick(Duration.ofHours(2));
        signedIn(ruth, RUTH)
                .open(it)
                .choose("way", "VISIT")
                .choose("met", "NO_ANSWER")
                .fill("note", "Curtains shut")
                .submit("Save");
        ruth.see("Tried, not met", "Curtains shut", "At the door");
        reachedAndHelped(ruth, it);

        signedIn(gregor, GREGOR).open(it);
        gregor.see("Closed", "Ruth Adeyemi", "He was seen, and is grateful.", "Sent to contact", "3 h 4 min", "Helped")
                .notSee("Curtains shut", "Same day", "Hunter Street", "At the door");
    }

    private void reachedAndHelped(Visitor ruth, String it) {
        clock.tick(Duration.ofHours(1));
        signedIn(ruth, RUTH)
                .open(it)
                .choose("way", "VISIT")
                .choose("met", "CONTACTED")
                .submit("Save")
                .see("Reached", "3 h 4 min");
        ruth.follow("Write down what was done")
                .choose("done", "HARM_REDUCTION_ADVICE")
                .choose("done", "SAME_DAY_TREATMENT")
                .choose("sameDay", "STARTED")
                .fill("treatment", "Hunter Street")
                .submit("Save")
                .see("Helped", "Advice on taking less harm", "Same day: Started", "Hunter Street");
        ruth.fill("words", "He was seen, and is grateful.").submit("Tell them").see("Told. Police see these words");
        ruth.choose("reason", "HELPED").submit("Close").see("Closed.");
        ruth.open("/overdoses/duty").notSee("Hunter Street");
    }

    private static void onDuty(Visitor ruth, String name) {
        signedIn(ruth, RUTH).open("/overdoses/duty");
        for (int page = 2; !ruth.text().contains(name); page++) {
            assertThat(page).as("pages of the duty screen").isLessThan(40);
            ruth.open("/overdoses/duty?page=" + page);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nonFatal, NO, Of a death nothing is sent",
        "accidental, NOT_KNOWN, raise a concern",
        "illicitDrug, NO, also suspected ones",
        "dealtWith, NO, Whoever dealt with it tells"
    })
    void out_of_scope_says_which_test_and_keeps_nothing_of_the_person(
            String test, String answer, String route, Visitor gregor, Visitor ruth) {
        var name = name();
        telling(gregor, GREGOR, name).choose(test, answer).submit("Send").see("Nothing was sent", route);
        assertThat(gregor.value("name")).as("what was typed").isEqualTo(name);
        assertThat(street.owner
                        .sql("select count(*) from overdose.told where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
        // the answer was wrong, and is put right
        gregor.choose(test, "YES").submit("Send").see("Sent. It is on the duty screen", name);
        signedIn(ruth, RUTH).open(gregor.address()).see(name);
    }

    @Test
    void without_an_agreement_it_is_kept_and_sent_once_one_stands(Visitor gregor, Visitor ruth) {
        var name = name();
        street.agreementEnds("2026-11-24");
        telling(gregor, GREGOR, name).see("No agreement covers this today").submit("Keep, not sent");
        gregor.see("Kept, and not sent", name, "Royal Infirmary");
        var it = gregor.address();
        signedIn(ruth, RUTH).open(it).expect(404);
        gregor.submit("Send now").see("Not sent: no agreement covers it today");

        street.agreementStands();
        gregor.open(it).submit("Send now").see("Sent. It is on the duty screen");
        signedIn(ruth, RUTH).open(it).see(name, "Royal Infirmary");

        // what was wrong is put right also when the agreement has ended since
        street.agreementEnds("2026-11-24");
        gregor.open(it)
                .follow("Correct or add")
                .fill("nowWhere", "Went home to Dennistoun")
                .submit("Send the correction");
        ruth.open(it).see("Changed since somebody read it", "Went home to Dennistoun", "Look at: Now");
        ruth.submit("I have read it")
                .notSee("Changed since somebody read it")
                .see("What was told before", "Royal Infirmary");
    }

    @Test
    void an_objection_does_what_the_agreement_says(Visitor gregor) {
        var name = name();
        telling(gregor, GREGOR, name).choose("wish", "OBJECTS").submit("Send").see("Nothing was sent", "They object");
        street.clause(false, true);
        gregor.submit("Send").see("Sent. It is on the duty screen", "Objects");
        street.clause(true, false);
        telling(gregor, GREGOR, name()).submit("Send").see("Nothing was sent", "asks for their word first");
        gregor.choose("wish", "AGREES").submit("Send").see("Sent. It is on the duty screen", "Agrees");
    }

    @Test
    void two_officers_who_tell_of_the_same_overdose_find_each_other(Visitor gregor, Visitor nadia, Visitor ruth) {
        var name = name();
        var first = told(gregor, GREGOR, name);
        telling(nadia, NADIA, name).submit("Send").see("Is it one of these?", "Nothing was sent yet", name);
        assertThat(nadia.value("nowWhere")).isEqualTo("Royal Infirmary, ward 12");
        nadia.submit("None of them: send").see("Sent. It is on the duty screen");
        var second = nadia.address();
        assertThat(second).isNotEqualTo(first);

        signedIn(ruth, RUTH).open(second).see("Perhaps the same person").submit("The same overdose: close this one");
        assertThat(ruth.address()).isEqualTo(first);
        ruth.see("Closed as the same overdose").notSee("Perhaps the same person");
        ruth.open(second).see("It tells of the same overdose as another", "another tells of the same overdose");
    }

    @Test
    void sent_twice_is_sent_once(Visitor gregor) {
        var name = name();
        telling(gregor, GREGOR, name);
        var fields = new java.util.LinkedHashMap<String, String>();
        gregor.page()
                .select(".pop-overdose input:not([type=radio]):not([type=checkbox])")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        fields.putAll(
                Map.of("nonFatal", "YES", "accidental", "YES", "illicitDrug", "YES", "dealtWith", "YES", "name", name));
        gregor.post("/overdoses", fields).see("Sent. It is on the duty screen");
        var it = gregor.address();
        gregor.post("/overdoses", fields).see("This was sent before, once");
        assertThat(gregor.address()).isEqualTo(it);
        assertThat(street.owner
                        .sql("select count(*) from overdose.told where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(street.owner
                        .sql("select count(*) from delivery.about where subject_id = :id")
                        .param("id", InTheStreet.id(it))
                        .query(Long.class)
                        .single())
                .as("one mail and one text")
                .isEqualTo(2);
    }

    @Test
    void a_death_that_is_learnt_later_and_an_error_reach_the_outreach_team(Visitor gregor, Visitor ruth) {
        var it = told(gregor, GREGOR, name());
        gregor.submit("They have died").see("The outreach team sees at once");
        signedIn(ruth, RUTH)
                .open(it)
                .see("Police have learnt that they have died", "Died")
                .notSee("Tried to reach them");
        ruth.choose("reason", "DIED").submit("Close").see("Closed.");

        var error = name();
        var other = told(gregor.forgetCookies(), GREGOR, error);
        gregor.submit("Take it back").see("Taken back");
        onDuty(ruth, error);
        ruth.open(other)
                .see("Closed", "told in error, says whoever told it", "Nobody has to go there")
                .submit("I have read it");
        ruth.open("/overdoses/duty").notSee(error);
    }

    @Test
    void a_clock_that_is_wrong_is_asked_about(Visitor gregor, Visitor ruth) {
        var it = told(gregor, GREGOR, name());
        signedIn(ruth, RUTH)
                .open(it)
                .choose("way", "PHONE")
                .choose("met", "NO_ANSWER")
                .fill("at", "yesterday 20:00")
                .fill("note", "Rang out");
        ruth.submit("Save").expect(422).see("This is before it was sent");
        assertThat(ruth.page().select("textarea[name=note]").val()).contains("Rang out");
        ruth.fill("at", "tomorrow 20:00").submit("Save").expect(422);
        ruth.fill("at", "").submit("Save").see("Tried, not met");
        ruth.see("Acknowledged");
    }

    @Test
    void a_repeat_is_pointed_out_to_the_outreach_team(Visitor gregor, Visitor ruth) {
        var name = name();
        told(gregor, GREGOR, name);
        clock.tick(Duration.ofDays(20));
        told(gregor.forgetCookies(), GREGOR, name);
        var second = gregor.address();
        signedIn(ruth, RUTH).open(second).see("Perhaps the same person", name);
        onDuty(ruth, "Perhaps again within 30 days");
    }

    @Test
    void others_see_the_course_or_nothing(Visitor gregor, Visitor other) {
        var name = name();
        var it = told(gregor, GREGOR, name);
        signedIn(other, "morag.sinclair")
                .open(it)
                .see("Nobody has it yet", "Sent to contact")
                .notSee(name, "Royal Infirmary", "benzodiazepines");
        signedIn(other.forgetCookies(), "alasdair.home").open(it).see("Sent").notSee(name, "Royal Infirmary");
        for (var nobody : new String[] {
            "fiona.baird",
            "joe.lafferty",
            "stevie.moran",
            "lewis.petrie",
            "bernadette.coyle",
            "callie.doig",
            "priya.nair"
        }) {
            signedIn(other.forgetCookies(), nobody).open(it).expect(404);
            other.open("/overdoses/duty").expect(404);
        }
        signedIn(other.forgetCookies(), CALUM).open("/overdoses/new").expect(404);
        other.open("/people?q=" + name.replace(" ", "+")).notSee(name + ",");
    }

    @Test
    void a_match_is_confirmed_by_a_human_and_another_rejected(Visitor gregor, Visitor fiona, Visitor ruth) {
        var name = name();
        var person = World.with(application, name, clock.instant()).findable().person;
        var other = World.with(application, name, clock.instant()).findable().person;
        var it = told(gregor, GREGOR, name);
        assertThat(asked(it)).isEqualTo(1);
        gregor.follow("Look").see("You decide", "Name is", "Same date of birth");
        assertThat(gregor.page().select("input[name=person]").eachAttr("value"))
                .contains(person.toString(), other.toString());
        press(gregor, "/rejection", other).see("Noted: it is not about them.");
        assertThat(gregor.page().select("input[name=person]").eachAttr("value")).doesNotContain(other.toString());
        press(gregor, "/person", person).see("Noted. If they have support now", "Yes, said Gregor Tait");

        signedIn(fiona, "fiona.baird").open("/people/" + person + "/plan").see("Overdose: 24 Nov 2026");
        assertThat(Beginnings.today(fiona)).contains(name);
        fiona.open("/people/" + other + "/plan").notSee("Overdose: 24 Nov 2026");
        signedIn(ruth, RUTH).open(it).notSee("Yes, said", "supports");
        ruth.open("/people/" + person).expect(404);

        gregor.open(it).submit("It was somebody else").see("Taken back");
        fiona.open("/people/" + person + "/plan").notSee("Overdose: 24 Nov 2026");
        assertThat(asked(it)).isEqualTo(1);
        gregor.submit("Nobody I know as supported").see("Nobody, said Gregor Tait");
        assertThat(asked(it)).isZero();
    }

    /// On the officer's own Today.
    private long asked(String it) {
        return new AsWorker(application)
                .count(
                        GREGOR,
                        "select count(*) from worklist.todo('" + clock.instant()
                                + "') where kind = 'OVERDOSE_WHO' and subject_id = :person",
                        InTheStreet.id(it));
    }

    private static Visitor press(Visitor gregor, String action, UUID person) {
        var path = gregor.address().replaceAll("/person.*", "/person") + (action.equals("/person") ? "" : action);
        var csrf = gregor.page().select("input[name=_csrf]").val();
        return gregor.post(path, Map.of("_csrf", csrf, "person", person.toString()));
    }

    @Test
    void a_kit_is_written_down_by_whoever_may_supply_it(Visitor gregor, Visitor ruth, Visitor calum) {
        var it = told(gregor, GREGOR, name());
        signedIn(calum, CALUM)
                .open(it)
                .choose("way", "STREET")
                .choose("met", "CONTACTED")
                .submit("Save");
        calum.follow("Write down what was done")
                .see("you are not recorded as one")
                .choose("done", "NALOXONE_KIT")
                .fill("note", "Met by the river")
                .submit("Save")
                .expect(422)
                .see("You are not recorded as somebody who may supply naloxone");
        assertThat(calum.page().select("textarea[name=note]").val()).contains("Met by the river");
        supplied(ruth, it);
        signedIn(gregor.forgetCookies(), GREGOR).open(it).see("Helped").notSee("Nyxoid");
    }

    private static void supplied(Visitor ruth, String it) {
        signedIn(ruth, RUTH)
                .open(it + "/help")
                .choose("done", "NALOXONE_KIT")
                .submit("Save")
                .expect(422)
                .see("Say which kit");
        ruth.choose("product", "NYXOID")
                .choose("recipient", "PERSON_AT_RISK")
                .choose("setting", "COMMUNITY_OUTLET")
                .choose("repeat", "true")
                .submit("Save")
                .expect(422)
                .see("Say why another");
        ruth.choose("reason", "USED").submit("Save").see("Kit: Nyxoid", "The last was used on an overdose");
    }
}
