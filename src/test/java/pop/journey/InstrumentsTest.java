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
import pop.agency.WorkerId;
import pop.database.Owner;
import pop.instrument.Gate;
import pop.instrument.InstrumentKey;
import pop.instrument.Instruments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.journey.Beginnings.signedIn;

/// Instruments are there for everybody; what needs a licence is shut until it, the approval and the training are on
/// record, and each of them can end.
@PopTest
class InstrumentsTest {

    private static final InstrumentKey STAR = new InstrumentKey("justice-star", "1");
    private static final InstrumentKey OURS = new InstrumentKey("pop", "1");
    private static final String PAGE = "/instruments/justice-star";
    private static final List<String> EVERYBODY = List.of(
            "morag.sinclair",
            "fiona.baird",
            "gregor.tait",
            "joe.lafferty",
            "stevie.moran",
            "ruth.adeyemi",
            "priya.nair",
            "callie.doig",
            "alasdair.home",
            "bernadette.coyle");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private Instruments instruments;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;

    @BeforeEach
    void aDay() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        owner = Owner.of(application);
        nothingOnRecord();
    }

    @AfterEach
    void nothingOnRecord() {
        owner.sql("delete from instrument.training where code = 'justice-star'").update();
        owner.sql("delete from instrument.permit where code = 'justice-star'").update();
        owner.sql("update instrument.version set until = null").update();
    }

    @Test
    void what_needs_nothing_is_open_to_every_role(Visitor visitor) {
        for (var who : EVERYBODY) {
            assertThat(mayRead(who, OURS, Beginnings.FIONA)).as(who).isTrue();
            assertThat(mayRead(who, STAR, Beginnings.FIONA)).as(who).isFalse();
        }
        signedIn(visitor, "joe.lafferty")
                .open("/instruments")
                .see("How things are", "FAST", "AUDIT-C", "DUDIT", "CORE-10", "Recovery Outcomes", "Open to you")
                .notSee("WEMWBS,");
        visitor.follow("CORE-10").see("items 2 and 3 are printed the other way round already", "Total, if you have no");
        visitor.open("/instruments/no-such").expect(404);
    }

    @Test
    void the_star_opens_by_licence_approval_and_training_and_shuts_when_one_ends(Visitor alasdair, Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(PAGE).see("No licence is on record", "information governance");
        assertThat(why(Beginnings.FIONA)).isEqualTo(Gate.Why.NO_LICENCE);
        signedIn(alasdair, "alasdair.home");
        permit(alasdair, "LICENCE", "POP-INVENTED-1", "31 3 2027");
        assertThat(why(Beginnings.FIONA)).isEqualTo(Gate.Why.NOT_APPROVED);
        fiona.open(PAGE).see("has not approved its use", "POP-INVENTED-1", "1 Apr 2026 to 31 Mar 2027");
        permit(alasdair, "APPROVAL", "T-INVENTED-2", "");
        assertThat(why(Beginnings.FIONA)).isEqualTo(Gate.Why.NOT_TRAINED);
        train(alasdair, Beginnings.FIONA).see("On record", "Fiona Baird");
        assertThat(gate(Beginnings.FIONA)).isInstanceOf(Gate.Open.class);
        assertThat(why(Beginnings.IMRAN)).isEqualTo(Gate.Why.NOT_TRAINED);
        fiona.open(PAGE).see("Open to you").notSee("Record a training", "End today");
        clock.set(Instant.parse("2027-03-31T22:30:00Z"));
        assertThat(gate(Beginnings.FIONA))
                .as("its last day, until midnight in Glasgow")
                .isInstanceOf(Gate.Open.class);
        clock.set(Instant.parse("2027-03-31T23:30:00Z"));
        assertThat(why(Beginnings.FIONA)).isEqualTo(Gate.Why.NO_LICENCE);
    }

    @Test
    void a_training_that_ended_stays_on_record(Visitor callie, Visitor fiona) {
        signedIn(callie, "callie.doig");
        permit(callie, "LICENCE", "POP-INVENTED-1", "");
        permit(callie, "APPROVAL", "T-INVENTED-2", "");
        train(callie, Beginnings.FIONA);
        assertThat(gate(Beginnings.FIONA)).isInstanceOf(Gate.Open.class);
        callie.submit("End today").see("It has ended");
        // the first of the three that stood is the latest licence or approval
        assertThat(why(Beginnings.FIONA)).isIn(Gate.Why.NO_LICENCE, Gate.Why.NOT_APPROVED);
        owner.sql("update instrument.permit set until = null").update();
        assertThat(gate(Beginnings.FIONA)).isInstanceOf(Gate.Open.class);
        var id = owner.sql("select id from instrument.training")
                .query(String.class)
                .single();
        var end = Map.of("_csrf", callie.value("_csrf"));
        callie.post(PAGE + "/trainings/" + id + "/end", end).see("It has ended");
        assertThat(why(Beginnings.FIONA)).isEqualTo(Gate.Why.NOT_TRAINED);
        callie.open(PAGE).see("Fiona Baird", "Over");
        callie.post(PAGE + "/trainings/" + id + "/end", end).expect(409);
        signedIn(fiona, "fiona.baird").open(PAGE).see("Your training in it is not on record", "Ask your team leader");
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong(Visitor alasdair) {
        signedIn(alasdair, "alasdair.home").open(PAGE + "/permits/new").fill("holder", "Positive Outcomes Project");
        alasdair.fill("since", "31 3 2027")
                .fill("last", "1 3 2027")
                .submit("Put on record")
                .expect(422);
        alasdair.see(
                "Choose what it is", "Enter the number", "It cannot end before it begins", "Enter who saw the paper");
        assertThat(alasdair.value("holder")).isEqualTo("Positive Outcomes Project");
        assertThat(alasdair.value("since")).isEqualTo("31 3 2027");
        alasdair.open(PAGE + "/trainings/new")
                .fill("since", "1 4 2027")
                .submit("Put on record")
                .expect(422);
        alasdair.see("Choose who was trained", "Enter who trained them", "Record a training when it has been");
        train(alasdair, Beginnings.FIONA);
        alasdair.open(PAGE + "/trainings/new")
                .choose("worker", Beginnings.FIONA)
                .fill("trainer", "Again");
        alasdair.fill("since", "1 2 2027").submit("Put on record").expect(422).see("End that one first");
    }

    @Test
    void sent_twice_it_is_one(Visitor alasdair) {
        signedIn(alasdair, "alasdair.home").open(PAGE + "/permits/new");
        var fields = new HashMap<>(Map.of("kind", "LICENCE", "holder", "POP", "number", "1", "since", "1 4 2026"));
        fields.putAll(
                Map.of("checkedBy", "Jean Invented", "id", alasdair.value("id"), "_csrf", alasdair.value("_csrf")));
        alasdair.post(PAGE + "/permits", fields).expect(200);
        alasdair.post(PAGE + "/permits", fields).expect(200);
        assertThat(owner.sql("select count(*) from instrument.permit")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_who_governs_records_it_in_the_page_and_in_the_database(Visitor visitor) {
        for (var who : EVERYBODY) {
            boolean governs = List.of("callie.doig", "alasdair.home").contains(who);
            signedIn(visitor.forgetCookies(), who).open(PAGE).expect(200);
            visitor.open(PAGE + "/permits/new").expect(governs ? 200 : 404);
            visitor.open(PAGE + "/trainings/new").expect(governs ? 200 : 404);
            if (governs) {
                assertThat(record(who, Beginnings.FIONA)).as(who).isEqualTo(1);
            } else {
                assertThatThrownBy(() -> record(who, Beginnings.FIONA)).as(who).isInstanceOf(DataAccessException.class);
                assertThat(end(who)).as(who).isZero();
            }
        }
        assertThat(end("alasdair.home")).isEqualTo(2);
    }

    @Test
    void many_trainings_come_in_pages_those_that_stand_first(Visitor fiona) {
        for (int number = 0; number < 30; number++) {
            record("alasdair.home", number % 2 == 0 ? Beginnings.FIONA : Beginnings.IMRAN);
        }
        owner.sql("update instrument.training set until = '2026-06-01' where worker_id = :fiona::uuid")
                .param("fiona", Beginnings.FIONA)
                .update();
        signedIn(fiona, "fiona.baird").open(PAGE);
        assertThat(fiona.page().select("main tr:contains(Imran)")).hasSize(15);
        assertThat(fiona.page().select("main tr:contains(Over)")).hasSize(10);
        fiona.open(PAGE + "?page=2");
        assertThat(fiona.page().select("main tr:contains(Over)")).hasSize(5);
    }

    @Test
    void nobody_records_their_own_training() {
        assertThatThrownBy(() -> record("callie.doig", idOf("callie.doig"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_of_a_version_changes_but_its_end(Visitor alasdair) {
        for (var change : List.of(
                "update instrument.version set title = title",
                "update instrument.item set words = words",
                "insert into instrument.risk (code, version, link, least_value) values ('pop', '1', 'feel', 2)",
                "delete from instrument.item")) {
            assertThatThrownBy(() -> as("alasdair.home", change)).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(as("fiona.baird", "update instrument.version set until = '2027-01-01'"))
                .isZero();
        signedIn(alasdair, "alasdair.home")
                .open("/instruments/sds")
                .fill("last", "soon")
                .submit("Set its last day");
        alasdair.expect(422).see("Enter a day");
        alasdair.fill("last", "28 2 2027").submit("Set its last day").see("Its last day is 28 Feb 2027", "Not in use");
        assertThat(mayRead("fiona.baird", new InstrumentKey("sds", "1"), Beginnings.FIONA))
                .isFalse();
        assertThat(offered()).doesNotContain("sds").contains("pop", "fast");
        var find = new AsWorker(application).call("fiona.baird", () -> instruments.find(new InstrumentKey("sds", "1")));
        assertThat(find).as("readings that were taken keep their meaning").isPresent();
    }

    @Test
    void the_newest_version_in_use_is_offered() {
        owner.sql("""
                insert into instrument.version
                select code, v, title, description, copyright, entry, needs, higher_is_better, floor, ceiling, review_months, due_weeks, rule, since::date, until::date,
                       questionnaire, scoring, digest
                  from instrument.version
                 cross join (values ('2', '2026-01-01', null), ('10', '2027-01-01', null), ('11', '2028-01-01', null), ('12', '2026-01-01', '2026-06-01')) n (v, since, until)
                 where code = 'fast' and version = '1'
                """.replace("rule, since::date, until::date", "rule, n.since::date, n.until::date"))
                .update();
        owner.sql("""
                insert into instrument.item
                select code, n.v, link, position, words, area, least, most, choices, may_not_apply
                  from instrument.item cross join (values ('2'), ('10'), ('11'), ('12')) n (v)
                 where code = 'fast' and version = '1'
                """).update();
        var versions = new AsWorker(application)
                .call(
                        "fiona.baird",
                        () -> instruments.offered().stream()
                                .filter(it -> it.key().code().equals("fast"))
                                .map(it -> it.key().version())
                                .toList());
        owner.sql("delete from instrument.item where code = 'fast' and version <> '1'")
                .update();
        owner.sql("delete from instrument.version where code = 'fast' and version <> '1'")
                .update();
        assertThat(versions).containsExactly("10");
    }

    private List<String> offered() {
        return new AsWorker(application)
                .call(
                        "fiona.baird",
                        () -> instruments.offered().stream()
                                .map(it -> it.key().code())
                                .toList());
    }

    private static void permit(Visitor governs, String kind, String number, String last) {
        governs.open(PAGE + "/permits/new").choose("kind", kind).fill("holder", "Positive Outcomes Project");
        governs.fill("number", number)
                .fill("since", "1 4 2026")
                .fill("last", last)
                .fill("checkedBy", "Jean Invented");
        governs.submit("Put on record").expect(200).see("On record", number);
    }

    private static Visitor train(Visitor governs, String worker) {
        governs.open(PAGE + "/trainings/new").choose("worker", worker).fill("trainer", "An invented trainer");
        return governs.fill("since", "1 2 2027").submit("Put on record").expect(200);
    }

    private Gate gate(String worker) {
        return new AsWorker(application).call("fiona.baird", () -> instruments.gate(STAR, WorkerId.of(worker)));
    }

    private Gate.Why why(String worker) {
        assertThat(mayRead("fiona.baird", STAR, worker)).isFalse();
        return ((Gate.Shut) gate(worker)).why();
    }

    private boolean mayRead(String who, InstrumentKey key, String worker) {
        return new AsWorker(application)
                .call(
                        who,
                        () -> app.sql("select instrument.may_read(:code, :version, :worker::uuid)")
                                .param("code", key.code())
                                .param("version", key.version())
                                .param("worker", worker)
                                .query(Boolean.class)
                                .single());
    }

    private int record(String who, String worker) {
        return as(who, """
                insert into instrument.training (id, code, worker_id, trainer, since, recorded_at, recorded_by)
                values (uuidv7(), 'justice-star', '""" + worker + "', 'x', '2026-01-01', now(), sharing.viewer())");
    }

    private int end(String who) {
        return as(who, "update instrument.training set until = '2026-06-01'");
    }

    private int as(String who, String statement) {
        return new AsWorker(application).call(who, () -> app.sql(statement).update());
    }

    private String idOf(String who) {
        return owner.sql("select id from agency.worker where email = :who || '@cast.invalid'")
                .param("who", who)
                .query(String.class)
                .single();
    }
}
