package pop.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.Owner;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.journey.Beginnings.signedIn;

/// What people say of each kind of worker: nobody can tell who said it, and it says something once enough have.
@PopTest
class FeedbackTest {

    private static final List<String> PROJECT = List.of(
            "morag.sinclair",
            "fiona.baird",
            "gregor.tait",
            "joe.lafferty",
            "stevie.moran",
            "priya.nair",
            "alasdair.home");
    private static final List<String> OTHERS =
            List.of("ruth.adeyemi", "callie.doig", "bernadette.coyle", "lewis.petrie");

    /// Far from what the cast says.
    private static final String OURS =
            "answer_id in (select a.id from feedback.answer a where a.quarter > '2036-01-01')";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;

    @BeforeEach
    void nothing_said() {
        clock.set(Instant.parse("2040-11-24T10:00:00Z"));
        owner = Owner.of(application);
        forget();
    }

    @AfterEach
    void forget() {
        for (var table : List.of("quote", "about")) {
            owner.sql("delete from feedback." + table
                            + " where answer_id in (select id from feedback.answer where quarter > '2036-01-01')")
                    .update();
        }
        owner.sql("delete from feedback.answer where quarter > '2036-01-01'").update();
        owner.sql("delete from feedback.card").update();
    }

    @Test
    void a_card_is_good_once_and_leads_to_nothing(Visitor joe, Visitor person) {
        var code = card(joe);
        assertThat(owner.sql("select encode(code, 'escape') from feedback.card")
                        .query(String.class)
                        .single())
                .doesNotContain(code);

        person.open("/say")
                .fill("code", "not this one")
                .submit("Go on")
                .expect(422)
                .see("No card has this code");
        person.fill("code", code.substring(0, 4).toLowerCase(Locale.ROOT) + " " + code.substring(4))
                .submit("Go on")
                .see("What do you think of us?", "A police officer of the project");
        person.submit("Send").expect(422).see("Choose at least one answer");
        person.choose("police-officer-listened", "MOSTLY")
                .choose("peer-mentor-listened", "ALWAYS")
                .choose("peer-mentor-helped", "HAVING_BEEN_THERE")
                .fill("peer-mentor-words", "He knew <what> it is like")
                .submit("Send")
                .see("Thank you");
        person.open("/say/" + code).expect(410).see("used up");
        assertThat(owner.sql("select count(*) from feedback.card")
                        .query(Long.class)
                        .single())
                .isZero();
        nothingTellsWhoOrWhen();
    }

    private void nothingTellsWhoOrWhen() {
        assertThat(owner.sql(
                                "select quarter || ' ' || way || ' ' || uuid_extract_version(id) from feedback.answer where quarter > '2036-01-01'")
                        .query(String.class)
                        .single())
                .as("an id without a moment in it")
                .isEqualTo("2040-10-01 CARD 4");
        assertThat(owner.sql("select worker || ' ' || listened || ' ' || trusted from feedback.about where " + OURS
                                + " order by worker")
                        .query(String.class)
                        .list())
                .containsExactly("PEER_MENTOR ALWAYS NOT_ASKED", "POLICE_OFFICER MOSTLY NOT_ASKED");
        assertThat(owner.sql("select count(*) from audit.entry where what like 'feedback.%'")
                        .query(Long.class)
                        .single())
                .as("the trail knows nothing of it")
                .isZero();
    }

    @Test
    void a_card_ends_after_sixty_days(Visitor joe, Visitor person) {
        var code = card(joe);
        clock.tick(Duration.ofDays(60));
        person.open("/say/" + code).expect(200);
        clock.tick(Duration.ofDays(1));
        person.open("/say/" + code).expect(410);
    }

    @Test
    void figures_appear_once_five_have_said_something_and_the_quarter_is_over(Visitor morag) {
        for (int number = 0; number < 4; number++) {
            said("2040-07-01", "PEER_MENTOR", "ALWAYS", "");
        }
        signedIn(morag, "morag.sinclair").open("/feedback").see("Nothing can be shown of this year yet");
        said("2040-10-01", "PEER_MENTOR", "NEVER", "");
        morag.open("/feedback").see("Nothing can be shown of this year yet");
        said("2040-04-01", "PEER_MENTOR", "RARELY", "");
        morag.open("/feedback")
                .see("A peer mentor", "Fewer than 10 answers: no percentage")
                .notSee("An addiction worker");
        for (int number = 0; number < 5; number++) {
            said("2040-04-01", "PEER_MENTOR", "DECLINED", "");
            said("2040-04-01", "PEER_MENTOR", "SOMETIMES", "");
        }
        // four always, one rarely, five sometimes; five would not say, and one of this quarter is not counted
        morag.open("/feedback").see("40% of 10", "15").notSee("NEVER");
        morag.open("/feedback?year=2039").see("Nothing can be shown of this year yet");
    }

    @Test
    void nobody_asks_about_workers_like_themselves(Visitor gregor) {
        signedIn(gregor, "gregor.tait")
                .open("/feedback/interview")
                .see("A peer mentor")
                .notSee("A police officer");
        gregor.choose("peer-mentor-trusted", "DECLINED").submit("Keep it").see("without who said it");
        gregor.open("/feedback/interview")
                .post("/feedback/interview", withToken(gregor, Map.of("police-officer-listened", "ALWAYS")))
                .expect(422);
        assertThat(owner.sql("select worker || trusted from feedback.about where " + OURS)
                        .query(String.class)
                        .list())
                .containsExactly("PEER_MENTORDECLINED");
        var answer = owner.sql("select id from feedback.answer where quarter > '2036-01-01'")
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> new AsWorker(application)
                        .call(
                                "gregor.tait",
                                () -> app.sql("""
                        insert into feedback.about values (:id, 'POLICE_OFFICER', 'ALWAYS', 'ALWAYS', '{}', '', false)
                        """).param("id", answer).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_interview_sent_twice_is_one(Visitor joe) {
        signedIn(joe, "joe.lafferty").open("/feedback/interview");
        var fields = withToken(joe, Map.of("id", joe.value("id"), "social-care-worker-listened", "ALWAYS"));
        joe.post("/feedback/interview", fields).expect(200);
        joe.post("/feedback/interview", fields).expect(200);
        assertThat(owner.sql("select count(*) from feedback.about where " + OURS)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void words_are_printed_with_a_yes_and_after_somebody_read_them(Visitor morag, Visitor gregor) {
        for (int number = 0; number < 4; number++) {
            said("2040-07-01", "POLICE_OFFICER", "ALWAYS", "");
        }
        said("2040-07-01", "POLICE_OFFICER", "ALWAYS", "Big Tam was fair to me");
        owner.sql("update feedback.about set may_print = true where words <> '' and " + OURS)
                .update();
        said("2040-07-01", "POLICE_OFFICER", "ALWAYS", "Do not print this");
        signedIn(gregor, "gregor.tait")
                .open("/feedback")
                .see("A police officer")
                .notSee("Big Tam", "Do not print");
        gregor.open("/feedback/words").expect(404);

        signedIn(morag, "morag.sinclair").open("/feedback/words").see("Big Tam was fair", "Do not print this");
        assertThat(morag.page().select("textarea")).hasSize(1);
        morag.fill("words", "He was fair to me").submit("Print it like this").see("It may be printed like this");
        gregor.open("/feedback").see("He was fair to me").notSee("Big Tam");
        withoutAYesItIsNotPrinted();
        morag.open("/feedback/words").fill("words", "").submit("Change it").see("It is not printed");
        gregor.open("/feedback").notSee("He was fair to me");
    }

    private void withoutAYesItIsNotPrinted() {
        var other = owner.sql("select answer_id from feedback.about where words like 'Do not%' and " + OURS)
                .query(UUID.class)
                .single();
        assertThat(new AsWorker(application)
                        .call(
                                "morag.sinclair",
                                () -> app.sql("select feedback.print(:id, 'POLICE_OFFICER', 'x')")
                                        .param("id", other)
                                        .query(Boolean.class)
                                        .single()))
                .isFalse();
    }

    @Test
    void who_has_nothing_to_do_with_the_project_finds_no_page_and_nobody_reads_an_answer(Visitor visitor) {
        said("2040-07-01", "PEER_MENTOR", "ALWAYS", "Words");
        for (var who : OTHERS) {
            signedIn(visitor.forgetCookies(), who).open("/feedback").expect(404);
            visitor.open("/feedback/interview").expect(404);
        }
        var all = Stream.concat(PROJECT.stream(), OTHERS.stream()).toList();
        for (var who : all) {
            for (var table : List.of("answer", "about", "quote", "card")) {
                assertThat(new AsWorker(application)
                                .call(
                                        who,
                                        () -> app.sql("select count(*) from feedback." + table)
                                                .query(Long.class)
                                                .single()))
                        .as("%s reads %s", who, table)
                        .isZero();
            }
        }
        assertThat(new AsWorker(application)
                        .call(
                                "ruth.adeyemi",
                                () -> app.sql("select count(*) from feedback.figures('2040-04-01', '2041-03-31')")
                                        .query(Long.class)
                                        .single()))
                .isZero();
    }

    private static String card(Visitor worker) {
        signedIn(worker, "joe.lafferty")
                .open("/feedback")
                .submit("A card to hand out")
                .see("It is shown this once");
        return worker.page().select(".pop-say-card__code").text().replace(" ", "");
    }

    private void said(String quarter, String worker, String listened, String words) {
        var id = UUID.randomUUID();
        owner.sql("""
                        insert into feedback.answer (id, team_id, quarter, way)
                        select :id, t.id, :quarter::date, 'CARD' from agency.team t where t.kind = 'POP' limit 1
                        """).param("id", id).param("quarter", quarter).update();
        owner.sql("insert into feedback.about values (:id, :worker, :listened, 'NOT_ASKED', '{}', :words, false)")
                .param("id", id)
                .param("worker", worker)
                .param("listened", listened)
                .param("words", words)
                .update();
    }

    private static Map<String, String> withToken(Visitor visitor, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.value("_csrf"));
        return all;
    }
}
