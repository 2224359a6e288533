package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.person.People;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// From the inbox to a decision, with whose decision it was.
@PopTest
class TriageTest {

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private Referred.House house;

    @Autowired
    TriageTest(JdbcClient sql, AsSystem asSystem, People people) {
        house = new Referred.House(sql, asSystem, people);
    }

    @BeforeEach
    void the_clock_stands() {
        clock.set(clock.instant());
    }

    @Test
    void triage_asks_and_the_five_tests_are_decided_and_the_person_is_taken_on(Visitor fiona) {
        var referred = referred("Accepted Person", "G31 9ZZ");
        begin(fiona, Cast.FIONA_SOCIAL_CARE, referred).see("Proposed: met", "Theft by shoplifting", "Yours to judge");
        fiona.choose("section", "HOUSING")
                .fill("question", "Where does he sleep?")
                .submit("Send the question");
        fiona.expect(200).see("Where does he sleep?", "has been asked");
        referred.answer(house, "With his sister", clock.instant());
        fiona.open(referred.triage()).see("With his sister");

        allMet(fiona, "three thefts a week").submit("Save the answers");
        fiona.expect(200).see("The answers are saved", "said Fiona Baird").submit("Accept");

        assertThat(referred.status(house)).isEqualTo("ACCEPTED");
        assertThat(fiona.address()).isEqualTo("/people/" + referred.person());
        fiona.open(referred.triage()).expect(200).see("Accepted", "three thefts a week");
        fiona.open("/referrals/inbox?name=Accepted+Person").notSee("Accepted Person,");
    }

    @Test
    void a_declined_referral_keeps_whose_decision_it_was_and_what_was_offered(Visitor imran) {
        var referred = referred("Declined Person", "G31 9ZZ");
        begin(imran, Cast.IMRAN_SOCIAL_CARE, referred);

        imran.choose("reason", "OTHER").submit("Decline");
        imran.expect(422).see("Say whose decision it was", "Say what was offered instead", "Say what the reason is");
        imran.choose("whose", "PERSON")
                .choose("reason", "DOES_NOT_WANT_SUPPORT")
                .fill("alternative", "A card with our number <b>")
                .submit("Decline");

        imran.expect(200).see("Whose decision: ", "Does not want support", "A card with our number <b>");
        assertThat(referred.status(house)).isEqualTo("DECLINED");
    }

    @Test
    void a_redirected_referral_says_where_to(Visitor imran) {
        var referred = referred("Redirected Person", "EH1 1ZZ");
        begin(imran, Cast.IMRAN_SOCIAL_CARE, referred).see("outside Glasgow City", "Crown copyright");

        imran.submit("Redirect").expect(422).see("Say which service");
        imran.fill("service", "A service in Edinburgh").submit("Redirect");

        imran.expect(200).see("A service in Edinburgh", "Redirected");
        assertThat(referred.status(house)).isEqualTo("REDIRECTED");
    }

    @Test
    void the_second_of_two_who_decide_at_once_is_told_what_the_first_did(Visitor fiona, Visitor imran) {
        var referred = referred("Contested Person", "G31 9ZZ");
        begin(fiona, Cast.FIONA_SOCIAL_CARE, referred);
        signIn(imran, Cast.IMRAN_SOCIAL_CARE).open(referred.triage());
        fiona.fill("service", "Somewhere better").submit("Redirect").expect(200);

        imran.fill("service", "Somewhere else").submit("Redirect");

        imran.expect(409).see("redirected", "Fiona Baird", "Nothing you sent has been saved");
        assertThat(referred.facts(house, "REDIRECTED")).isEqualTo(1);
    }

    @Test
    void nobody_overwrites_an_answer_they_did_not_see(Visitor fiona, Visitor morag) {
        var referred = referred("Judged Twice", "G31 9ZZ");
        begin(fiona, Cast.FIONA_SOCIAL_CARE, referred);
        signIn(morag, Cast.MORAG_LEADER).open(referred.triage());
        allMet(fiona, "many thefts").submit("Save the answers").expect(200);

        morag.choose("answer-MALE", "NOT_KNOWN").fill("reason-MALE", "unsure").submit("Save the answers");

        morag.expect(409).see("Fiona Baird");
    }

    @Test
    void a_form_sent_twice_is_done_once(Visitor fiona) {
        var referred = referred("Sent Twice", "G31 9ZZ");
        begin(fiona, Cast.FIONA_SOCIAL_CARE, referred);
        var fields = hidden(fiona, "/questions");
        fields.putAll(Map.of("section", "HOUSING", "question", "Where?"));

        fiona.post("/referrals/" + referred.id() + "/questions", fields).expect(200);
        fiona.post("/referrals/" + referred.id() + "/questions", fields).expect(200);

        assertThat(referred.facts(house, "INFORMATION_REQUESTED")).isEqualTo(1);
    }

    @Test
    void overruling_is_for_the_team_leader_who_says_why_and_sees_it_reported(Visitor gregor, Visitor morag) {
        var referred = referred("Overruled Person", "EH1 1ZZ");
        begin(gregor, Cast.GREGOR_POLICE, referred);
        gregor.choose("answer-LIVES_IN_GLASGOW", "MET")
                .fill("reason-LIVES_IN_GLASGOW", "moved here")
                .submit("Save the answers");
        gregor.expect(422).see("only the team leader may answer otherwise");
        assertThat(gregor.value("reason-LIVES_IN_GLASGOW")).isEqualTo("moved here");

        signIn(morag, Cast.MORAG_LEADER).open(referred.triage());
        morag.choose("answer-LIVES_IN_GLASGOW", "MET")
                .submit("Save the answers")
                .expect(422)
                .see("Say why");
        morag.fill("reason-LIVES_IN_GLASGOW", "moved in with his sister")
                .submit("Save the answers")
                .expect(200);
        morag.submit("Accept").expect(422).see("Say why the person is taken on");
        morag.fill("acceptReason", "we know him well").submit("Accept");

        assertThat(referred.status(house)).isEqualTo("ACCEPTED");
        morag.open("/referrals/overrides")
                .expect(200)
                .see("moved in with his sister", "we know him well", "Morag Sinclair");
        gregor.open("/referrals/overrides").expect(404);
    }

    @Test
    void whoever_may_not_accept_yet_is_told_who_may(Visitor nadia) {
        var referred = referred("Waits For Tests", "G31 9ZZ");
        begin(nadia, Cast.NADIA_POLICE, referred).submit("Accept");

        nadia.expect(422).see("a social care worker or the team leader");
        assertThat(referred.status(house)).isEqualTo("IN_TRIAGE");
    }

    @Test
    void the_inbox_is_filtered_by_address_and_costs_few_statements(Visitor fiona) {
        var referred = referred("Findable <i>Person</i>", "G31 9ZZ");
        signIn(fiona, Cast.FIONA_SOCIAL_CARE);

        fiona.open("/referrals/inbox?name=findable&status=SUBMITTED&whom=NOBODY&source=POLICE");
        fiona.expect(200).see("Findable <i>Person</i>", "due ");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8);
        fiona.open("/referrals/inbox?name=findable&whom=MINE").see("Nothing here matches");
        fiona.open("/referrals/inbox?status=nonsense&page=x&risk=&late=decision&name=%00")
                .expect(200);
        fiona.open(referred.triage()).expect(200);
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void to_others_there_is_no_desk(Visitor bernadette, Visitor joe) {
        var referred = referred("Unseen Person", "G31 9ZZ");

        signIn(bernadette, Cast.BERNADETTE_PARTNER).open(referred.triage()).expect(404);
        bernadette.open("/referrals/inbox").expect(404).notSee("Inbox");
        signIn(joe, Cast.JOE_PEER_MENTOR).open(referred.triage()).expect(404);
    }

    private Referred referred(String name, String address) {
        return Referred.by(house, name, address, clock.instant().minus(Duration.ofHours(2)));
    }

    private static Visitor begin(Visitor visitor, String who, Referred referred) {
        return signIn(visitor, who)
                .open(referred.triage())
                .expect(200)
                .submit("Start triage")
                .expect(200);
    }

    private static Visitor allMet(Visitor visitor, String why) {
        for (var test :
                new String[] {"MALE", "AGED_16_OR_OVER", "LIVES_IN_GLASGOW", "PERSISTENT_OFFENDING", "DEPENDENCY"}) {
            visitor.choose("answer-" + test, "MET");
        }
        return visitor.fill("reason-PERSISTENT_OFFENDING", why);
    }

    private static Map<String, String> hidden(Visitor visitor, String action) {
        var fields = new HashMap<String, String>();
        visitor.page()
                .select("form[action$=" + action + "] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static Visitor signIn(Visitor visitor, String email) {
        return visitor.open("/signin")
                .fill("email", email)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }
}
