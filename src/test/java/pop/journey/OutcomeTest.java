package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.journey.Beginnings.signedIn;

/// Readings of change: asked together, kept as they were answered, looked at together.
@PopTest
class OutcomeTest {

    private static final int ITEMS = 11;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private World world;
    private String change;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        world = World.with(application, "Change " + Ids.next().toString().substring(24), clock.instant());
        change = "/people/" + world.person + "/change";
    }

    @Test
    void a_first_reading_a_later_one_and_the_picture_of_both(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(change).see("No reading yet", "How things are");
        fiona.follow("How things are").submit("Put on record").expect(422);
        fiona.see("Choose who answered", "Where I stay: choose an answer. “Not asked” is one");
        answered(fiona, 3).choose("a10", "NOT_APPLICABLE").choose("a5", "DECLINED");
        fiona.choose("doneBy", "TOGETHER").fill("note", "Slept on a couch.").submit("Put on record");
        fiona.expect(200).see("On record", "Slept on a couch.", "Does not apply", "Would rather not say", "Start");
        assertThat(count("value is null", "missing = 'DECLINED'")).isEqualTo(1);
        assertThat(count("value is null", "missing = 'NOT_APPLICABLE'")).isEqualTo(1);

        clock.tick(Duration.ofDays(90));
        signedIn(fiona, "fiona.baird").open(change + "/readings/new");
        assertThat(fiona.page().select("input[name=occasion][value=REVIEW][checked]"))
                .hasSize(1);
        answered(fiona, 6).choose("a5", "2").choose("a10", "NOT_APPLICABLE").choose("doneBy", "WORKER");
        fiona.submit("Put on record").see("On record");
        fiona.open(change).see("24 Nov 2026", "22 Feb 2027").follow("The picture, to look at together and to keep");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(11);
        fiona.expect(200).see("How things are", "Where I stay 3 6 +3", "Drink and drugs – 2 –");
        fiona.notSee(world.name).notSee("Positive Outcomes – ").notSee("worse");
        fiona.open("/people/" + world.person).see("How things are: done together");
    }

    @Test
    void sent_twice_it_is_one_and_another_of_the_same_day_is_asked_about(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(change + "/readings/new");
        var fields = fields(fiona, 5);
        fiona.post(change + "/readings", fields).expect(200);
        fiona.post(change + "/readings", fields).expect(200);
        assertThat(readings()).isEqualTo(1);

        fields.put("id", Ids.next().toString());
        fiona.post(change + "/readings", fields).expect(422).see("There is one of this day already");
        assertThat(fiona.page().select("input[name=a3][value=5][checked]")).hasSize(1);
        fiona.choose("again", "true").submit("Put on record").see("On record");
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void where_they_do_not_agree_both_stand_beside_each_other(Visitor fiona) {
        enter(signedIn(fiona, "fiona.baird"), "WORKER", 3);
        enter(fiona, "PERSON", 8);
        fiona.see("The two did not agree, and both are kept", "Where I stay 8 3");
        fiona.open(change + "/picture?code=pop&version=1").see("As we see it", "Where I stay 3");
        fiona.follow("As they see it themselves").see("As I see it", "Where I stay 8");
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void an_answer_that_needs_somebody_waits_until_somebody_says_what_was_done(Visitor morag, Visitor fiona) {
        signedIn(morag, "morag.sinclair").open(change + "/readings/new?code=core-10");
        morag.choose("a6", "1").fill("a11", "9").choose("doneBy", "TOGETHER").submit("Put on record");
        morag.expect(200).see("This answer needs somebody today", "Item 6", "Total", "Low distress");
        var reading = morag.address();
        for (var who : new String[] {"morag.sinclair", "fiona.baird"}) {
            assertThat(todo(who)).as(who).containsOnlyOnce("READING_RISK");
        }
        assertThat(todo("joe.lafferty")).isEmpty();
        assertThat(Beginnings.today(morag)).contains("An answer needs somebody today: " + world.name);

        signedIn(fiona, "fiona.baird").open(reading).submit("Put on record").expect(422);
        fiona.see("Say what was done, and how they are");
        fiona.fill("done", "Sat with him until his sister came. He is safe tonight.")
                .submit("Put on record");
        fiona.see("Somebody answered", "his sister came", "Fiona Baird");
        assertThat(todo("morag.sinclair")).doesNotContain("READING_RISK");
        assertThat(todo("fiona.baird")).doesNotContain("READING_RISK");
    }

    @Test
    void days_before_birth_to_come_or_outside_of_support_are_refused(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(change + "/readings/new");
        answered(fiona, 4).choose("doneBy", "TOGETHER");
        fiona.fill("day", "1 3 1980").submit("Put on record").expect(422).see("Enter a day from");
        fiona.fill("day", "1 12 2026").submit("Put on record").expect(422).see("This day is still to come");
        fiona.fill("day", "1 11 2026").submit("Put on record").expect(422);
        fiona.see("Support began on 17 Nov 2026").choose("early", "true").submit("Put on record");
        fiona.expect(200).see("done before it began");
        world.run("""
                update engagement.engagement set status = 'CLOSED', closed_reason = 'MOVED_ON', ended_at = :at where id = :spell
                """, 2);
        fiona.open(change + "/readings/new");
        answered(fiona, 4).choose("doneBy", "TOGETHER").submit("Put on record");
        fiona.expect(422).see("Support ended on 22 Nov 2026");
        fiona.fill("day", "22 11 2026").submit("Put on record").expect(200).see("On record");
    }

    @Test
    void a_mistake_stays_and_counts_no_more(Visitor fiona) {
        enter(signedIn(fiona, "fiona.baird"), "TOGETHER", 4);
        var reading = fiona.address();
        fiona.submit("Put on record as a mistake").expect(422).see("Say what was wrong");
        fiona.fill("wrong", "Of somebody else.")
                .submit("Put on record as a mistake")
                .see("Of somebody else.");
        var again = new HashMap<>(Map.of("_csrf", token(fiona), "wrong", "Once more."));
        fiona.post(reading + "/mistake", again).expect(409);
        fiona.open(change).see("No reading yet", "Recorded by mistake (2)");
        enter(fiona, "TOGETHER", 5);
        fiona.see("On record");
        assertThatThrownBy(() -> write("fiona.baird", "update outcome.answer set value = 9 where code = :code", "pop"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_is_not_shown_it_reads_and_writes_nothing(Visitor fiona, Visitor joe, Visitor gregor) {
        world.run("""
                insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
                values (uuidv7(), :person, 'SUPPORT', 'c0000000-0000-7000-8000-000000000005', 'ENGAGEMENT', :spell, :at)
                """, 1);
        enter(signedIn(fiona, "fiona.baird"), "TOGETHER", 4);
        var reading = fiona.address();
        for (var visitor : new Visitor[] {signedIn(joe, "joe.lafferty"), signedIn(gregor, "gregor.tait")}) {
            visitor.open(change).see("Not shown to you").notSee("24 Nov 2026");
            visitor.open(reading).expect(404);
            visitor.open(change + "/readings/new").expect(404);
            visitor.open(change + "/picture?code=pop&version=1").expect(404);
            visitor.open("/outcomes").expect(404);
        }
        for (var who : new String[] {"joe.lafferty", "gregor.tait", "imran.aziz", "callie.doig", "priya.nair"}) {
            for (var table : new String[] {"reading", "answer", "fact"}) {
                var question = "select count(*) from outcome." + table + " where person_id = :person";
                assertThat(new AsWorker(application).count(who, question, world.person))
                        .as(who)
                        .isZero();
            }
            assertThatThrownBy(() -> insert(who, "pop")).as(who).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_licensed_instrument_is_shut_on_the_page_and_in_the_database(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(change + "/readings/new?code=justice-star");
        fiona.see("You cannot enter a reading with it", "No licence is on record");
        assertThat(fiona.page().select("form.pop-reading")).isEmpty();
        var fields = fields(fiona, 5);
        fields.put("code", "justice-star");
        fields.remove("a11");
        fiona.post(change + "/readings", fields).expect(422).see("No licence is on record");
        assertThatThrownBy(() -> insert("fiona.baird", "justice-star"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(readings()).isZero();
        assertThat(insert("fiona.baird", "pop")).isEqualTo(1);
    }

    @Test
    void a_reading_is_due_on_today_of_whoever_leads_and_rests_while_support_is_paused(Visitor fiona) {
        assertThat(todo("fiona.baird")).doesNotContain("READING_DUE");
        clock.set(Instant.parse("2026-12-09T10:00:00Z"));
        assertThat(todo("fiona.baird")).containsOnlyOnce("READING_DUE");
        assertThat(todo("joe.lafferty")).doesNotContain("READING_DUE");
        signedIn(fiona, "fiona.baird").open(change).see("Due", "How things are: Tue 15 Dec 2026");
        enter(fiona, "TOGETHER", 4);
        assertThat(todo("fiona.baird")).doesNotContain("READING_DUE");
        clock.set(Instant.parse("2027-03-03T10:00:00Z"));
        assertThat(todo("fiona.baird")).containsOnlyOnce("READING_DUE");
        world.run("""
                update engagement.engagement set status = 'PAUSED', paused_for = 'REHAB' where id = :spell
                """, 0);
        assertThat(todo("fiona.baird")).doesNotContain("READING_DUE");
    }

    @Test
    void an_older_version_stays_readable_and_is_compared_only_with_itself(Visitor fiona) {
        var owner = Owner.of(application);
        try {
            version(owner, "1", "");
            signedIn(fiona, "fiona.baird").open(change + "/readings/new?code=test-measure");
            answered(fiona, 3)
                    .choose("doneBy", "TOGETHER")
                    .submit("Put on record")
                    .see("On record", "Where I stay 3");
            var old = fiona.address();
            version(owner, "2", " these days");
            clock.tick(Duration.ofDays(30));
            signedIn(fiona, "fiona.baird").open(change + "/readings/new?code=test-measure");
            fiona.see("Where I stay these days", "Version 2");
            answered(fiona, 8)
                    .choose("doneBy", "TOGETHER")
                    .submit("Put on record")
                    .see("On record");
            fiona.open(change).see("version 1", "Another version is used now");
            fiona.open(change + "/picture?code=test-measure&version=1").see("Where I stay 3 – –");
            fiona.open(old).see("Where I stay 3", "Version 1");
            assertThat(new AsWorker(application).count("morag.sinclair", """
                            select count(*) from outcome.travelled('2026-01-01', '2027-12-31', 'test-measure', '2', 0) where :person::uuid is not null
                            """, world.person))
                    .isZero();
        } finally {
            forget(owner);
        }
    }

    private static void forget(JdbcClient owner) {
        owner.sql("delete from outcome.answer where code = 'test-measure'").update();
        owner.sql("delete from outcome.reading where code = 'test-measure'").update();
        owner.sql("delete from instrument.item where code = 'test-measure'").update();
        owner.sql("delete from instrument.version where code = 'test-measure'").update();
    }

    private static void version(JdbcClient owner, String version, String words) {
        owner.sql("""
                        insert into instrument.version
                        select (jsonb_populate_record(v, jsonb_build_object('code', 'test-measure', 'version', :version::text))).*
                          from instrument.version v
                         where v.code = 'pop'
                        """).param("version", version).update();
        owner.sql("""
                        insert into instrument.item
                        select (jsonb_populate_record(i, jsonb_build_object('code', 'test-measure', 'version', :version::text, 'words', i.words || :words))).*
                          from instrument.item i
                         where i.code = 'pop'
                        """).param("version", version).param("words", words).update();
    }

    private java.util.List<String> todo(String who) {
        return new AsWorker(application).todo(who, world.person, clock.instant());
    }

    private void enter(Visitor worker, String doneBy, int value) {
        worker.open(change + "/readings/new");
        answered(worker, value).choose("doneBy", doneBy).submit("Put on record").expect(200);
    }

    private static Visitor answered(Visitor worker, int value) {
        for (int item = 1; item <= ITEMS; item++) {
            worker.choose("a" + item, String.valueOf(value));
        }
        return worker;
    }

    private static Map<String, String> fields(Visitor worker, int value) {
        var fields = new HashMap<>(Map.of("_csrf", token(worker), "code", "pop", "version", "1", "doneBy", "TOGETHER"));
        fields.putAll(Map.of("id", Ids.next().toString(), "occasion", "START"));
        for (int item = 1; item <= ITEMS; item++) {
            fields.put("a" + item, String.valueOf(value));
        }
        return fields;
    }

    private static String token(Visitor worker) {
        return worker.page().select("[name=_csrf]").val();
    }

    private int insert(String who, String code) {
        return write(who, """
                insert into outcome.reading (id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion, came_by,
                       complete, rule, entered_at, entered_by)
                values (uuidv7(), :person, :spell, sharing.agency(), 'OUTCOME', :code, '1', '2026-11-20', 'TOGETHER', 'OTHER', 'HERE', true, 'a test',
                        now(), sharing.viewer())
                """, code);
    }

    private int write(String who, String statement, String code) {
        return new AsWorker(application)
                .call(
                        who,
                        () -> application
                                .getBean(JdbcClient.class)
                                .sql(statement)
                                .param("person", world.person)
                                .param("spell", world.spell)
                                .param("code", code)
                                .update());
    }

    private long readings() {
        return Owner.of(application)
                .sql("select count(*) from outcome.reading where person_id = :person and code <> 'core-10'")
                .param("person", world.person)
                .query(Long.class)
                .single();
    }

    private long count(String one, String other) {
        return Owner.of(application)
                .sql("select count(*) from outcome.answer where person_id = :person and code = 'pop' and " + one
                        + " and " + other)
                .param("person", world.person)
                .query(Long.class)
                .single();
    }
}
