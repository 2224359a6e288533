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

/// People at risk of an overdose have naloxone, and one knows who has not: supplied by those who may, replaced in time.
@PopTest
class NaloxoneTest {

    private static final String MORAG = "c0000000-0000-7000-8000-000000000001";
    private static final String FIONAS = "50000000-0000-7000-8000-000000000701";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private JdbcClient owner;
    private World world;
    private String name;
    private String naloxone;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        owner = Owner.of(application);
        name = "Naloxone " + Ids.next().toString().substring(24);
        world = World.with(application, name, clock.instant());
        naloxone = "/people/" + world.person + "/naloxone";
    }

    @Test
    void only_an_authorised_supplier_records_a_supply_on_the_page_and_in_the_database(Visitor morag, Visitor callie) {
        signedIn(morag, "morag.sinclair").open(naloxone).notSee("Give a kit");
        morag.open(naloxone + "/kits/new").see("You cannot record a supply", "Fiona Baird");
        var fields = supply(morag.page().select("[name=_csrf]").val());
        morag.post(naloxone + "/kits", fields).expect(422).see("You cannot record a supply");
        assertThatThrownBy(() -> insertAs("morag.sinclair", MORAG, FIONAS)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertAs("morag.sinclair", World.FIONA, FIONAS))
                .isInstanceOf(DataAccessException.class);
        assertThat(kits()).isEqualTo(1);

        signedIn(callie, "callie.doig").open("/naloxone/suppliers");
        callie.choose("worker", MORAG)
                .choose("route", "NAMED_SINCE_2024")
                .fill("since", "1 12 2024")
                .submit("Put on record")
                .expect(422)
                .see("Nobody could supply by this route before 2 Dec 2024");
        callie.fill("since", "today").submit("Put on record").see("Morag Sinclair", "Named in the Regulations");

        signedIn(morag, "morag.sinclair").open(naloxone + "/kits/new");
        given(morag, "yesterday").submit("Put on record").expect(422).see("You held no authorisation");
        morag.fill("day", "").submit("Put on record").see("The supply is on record", "Nyxoid", "by Morag Sinclair");
        ended(callie, morag);
    }

    private void ended(Visitor callie, Visitor morag) {
        clock.tick(Duration.ofDays(1));
        signedIn(callie, "callie.doig").open("/naloxone/suppliers");
        var end = callie.page().select("tr:has(th:contains(Morag)) form").attr("action");
        callie.post(end, Map.of("_csrf", callie.page().select("[name=_csrf]").val()))
                .see("It has ended", "No longer");
        signedIn(morag, "morag.sinclair").open(naloxone + "/kits/new");
        given(morag, "").choose("supply", "REPEAT").choose("reason", "SPARE").submit("Put on record");
        morag.expect(422).see("You held no authorisation");
        morag.fill("day", "yesterday").submit("Put on record").see("The supply is on record");
    }

    @Test
    void nobody_authorises_themselves_and_a_worker_authorises_nobody(Visitor morag, Visitor imran) {
        signedIn(morag, "morag.sinclair").open("/naloxone/suppliers");
        assertThat(morag.page().select("option[value=" + MORAG + "]")).isEmpty();
        var fields = new HashMap<>(
                Map.of("_csrf", morag.page().select("[name=_csrf]").val(), "worker", MORAG));
        fields.putAll(Map.of("route", "DRUG_TREATMENT_SERVICE", "id", Ids.next().toString()));
        morag.post("/naloxone/suppliers", fields).expect(422).see("Somebody else has to record this for you");
        signedIn(imran, "imran.aziz")
                .open("/naloxone/suppliers")
                .see("Fiona Baird")
                .notSee("Add somebody");
        imran.open("/");
        fields.put("_csrf", imran.page().select("[name=_csrf]").val());
        imran.post("/naloxone/suppliers", fields).expect(404);
    }

    @Test
    void a_repeat_because_it_was_used_says_what_became_of_the_last(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(naloxone).see("No kit that we know of");
        fiona.open(naloxone + "/kits/new");
        given(fiona, "").submit("Put on record").see("Replace by 29 Feb 2028", "In date");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(10);
        clock.tick(Duration.ofDays(20));
        signedIn(fiona, "fiona.baird").open(naloxone + "/kits/new");
        given(fiona, "").submit("Put on record").expect(422).see("One was supplied before, so this is a repeat");
        fiona.choose("supply", "REPEAT").submit("Put on record").expect(422).see("Choose why they need another");
        var earlier = fiona.page().select("#instead option").eachAttr("value").getLast();
        fiona.choose("reason", "USED").choose("instead", earlier).submit("Put on record");
        fiona.see("The supply is on record", "Kits they had before (2)", "repeat: the last was used");
        fiona.open("/naloxone/kits/" + earlier).see("Used on an overdose", "Works in a drug treatment service");
        fiona.open("/people/" + world.person).see("A naloxone kit was used");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void sent_twice_it_is_one_and_a_stale_page_changes_nothing(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(naloxone + "/kits/new");
        var fields = supply(fiona.value("_csrf"));
        fiona.post(naloxone + "/kits", fields).expect(200);
        fiona.post(naloxone + "/kits", fields).expect(200);
        assertThat(kits()).isEqualTo(2);
        fiona.open("/naloxone/kits/" + fields.get("id"));
        var outcome = new HashMap<>(Map.of("_csrf", fiona.value("_csrf"), "version", "1", "outcome", "LOST"));
        fiona.submit("Put on record").expect(422).see("Choose what became of it");
        fiona.post("/naloxone/kits/" + fields.get("id") + "/outcome", outcome).expect(200);
        fiona.post("/naloxone/kits/" + fields.get("id") + "/outcome", outcome).expect(409);
    }

    @Test
    void what_they_have_from_elsewhere_is_no_supply(Visitor imran, Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(naloxone + "/kits/new?origin=ELSEWHERE");
        fiona.choose("product", "NOT_KNOWN").submit("Put on record").see("expiry not known", "From elsewhere, told");
        assertThat(count("select count(*) from harmreduction.kit where origin = 'SUPPLIED' and person_id = :person"))
                .isEqualTo(1);
        signedIn(imran, "imran.aziz").open(naloxone).see("Not shown to you").notSee("expiry");
        imran.open(naloxone + "/kits/new").expect(404);
    }

    @Test
    void who_is_at_risk_without_a_good_kit_stands_on_the_list_and_on_today(Visitor fiona, Visitor joe) {
        signedIn(fiona, "fiona.baird").open("/naloxone?whose=mine").notSee(name);
        fiona.open(naloxone).submit("Put on record").expect(422).see("Choose what puts them at risk");
        fiona.choose("what", "INJECTING")
                .fill("since", "1 11 2026")
                .submit("Put on record")
                .see("At risk, and no kit");
        fiona.open("/naloxone?whose=mine&state=NONE").see(name, "No kit", "Injecting");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(6);
        fiona.open(naloxone + "/kits/new");
        given(fiona, "").fill("expires", "12 2026").submit("Put on record").see("Replace by 30 Nov 2026");
        assertThat(waits("KIT_REPLACE")).as("near").isEqualTo(1);
        clock.set(Instant.parse("2026-11-30T09:00:00Z"));
        signedIn(fiona, "fiona.baird")
                .open("/naloxone?whose=mine&state=REPLACE")
                .see(name, "expiry 31 Dec 2026");
        fiona.open(naloxone).see("At risk, and their kit is to be replaced");

        expired(fiona, joe);
    }

    private void expired(Visitor fiona, Visitor joe) {
        clock.set(Instant.parse("2027-01-01T09:00:00Z"));
        signedIn(fiona, "fiona.baird")
                .open("/naloxone?whose=mine&state=EXPIRED")
                .see(name);
        fiona.open(naloxone).see("At risk, and their kit has expired");
        signedIn(joe, "joe.lafferty").open("/naloxone").notSee(name);
        joe.open(naloxone).see("Not shown to you").notSee("njecting");
        joe.open(naloxone + "/kits/new").expect(404);

        fiona.submit("Stands no longer").see("it stands no longer");
        fiona.open("/naloxone?whose=mine").notSee(name);
        assertThat(waits("KIT_REPLACE")).isZero();
    }

    @Test
    void who_is_not_shown_overdoses_writes_nothing_and_only_the_house_says_that_there_was_one() {
        var context = """
                insert into harmreduction.context (id, person_id, holder_agency_id, context, since, recorded_at, recorded_by)
                values (uuidv7(), :person, sharing.agency(), 'INJECTING', '2026-11-01', now(), sharing.viewer())
                """;
        var overdose = """
                insert into harmreduction.overdose (id, notification_id, person_id, holder_agency_id, happened_at, confirmed_at, confirmed_by)
                values (uuidv7(), uuidv7(), :person, sharing.agency(), now(), now(), sharing.viewer())
                """;
        var fact = """
                insert into harmreduction.kit_fact (id, kit_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                select uuidv7(), k.id, k.person_id, k.holder_agency_id, 3, 'LOST', now(), 'c0000000-0000-7000-8000-000000000001'
                  from harmreduction.kit k where k.person_id = :person
                """;
        assertThatThrownBy(() -> as("joe.lafferty", context)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as("gregor.tait", context)).isInstanceOf(DataAccessException.class);
        assertThat(as("fiona.baird", context)).isEqualTo(1);
        assertThatThrownBy(() -> as("fiona.baird", overdose)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as("fiona.baird", fact))
                .as("in another’s name")
                .isInstanceOf(DataAccessException.class);
    }

    private int as(String who, String statement) {
        var sql = application.getBean(JdbcClient.class);
        return new AsWorker(application)
                .call(
                        who,
                        () -> sql.sql(statement).param("person", world.person).update());
    }

    private static Visitor given(Visitor visitor, String day) {
        return visitor.choose("product", "NYXOID")
                .fill("expires", "3 2028")
                .choose("setting", "COMMUNITY_OUTLET")
                .choose("supply", "FIRST")
                .fill("day", day);
    }

    private static Map<String, String> supply(String csrf) {
        var fields = new HashMap<>(Map.of("_csrf", csrf, "id", Ids.next().toString(), "origin", "SUPPLIED"));
        fields.putAll(Map.of("recipient", "PERSON_AT_RISK", "product", "NYXOID", "expires", "3 2028"));
        fields.putAll(Map.of("setting", "COMMUNITY_OUTLET", "supply", "FIRST"));
        return fields;
    }

    private void insertAs(String who, String supplier, String authorisation) {
        var sql = application.getBean(JdbcClient.class);
        new AsWorker(application)
                .call(
                        who,
                        () -> sql.sql("""
                        insert into harmreduction.kit (id, person_id, holder_agency_id, origin, recipient, setting, supply, product, expires_on,
                               replace_on, had_on, supplied_by, supplied_as, authorisation_id, status, recorded_at, recorded_by)
                        values (uuidv7(), :person, sharing.agency(), 'SUPPLIED', 'PERSON_AT_RISK', 'COMMUNITY_OUTLET', 'FIRST', 'NYXOID', '2028-03-31',
                                '2028-02-28', '2026-11-24', :supplier::uuid, 'TEAM_LEADER', :authorisation::uuid, 'SUPPLIED', '2026-11-24T12:00:00Z',
                                sharing.viewer())
                        """)
                                .param("person", world.person)
                                .param("supplier", supplier)
                                .param("authorisation", authorisation)
                                .update());
    }

    private long waits(String kind) {
        return new AsWorker(application)
                .todo("fiona.baird", world.person, clock.instant()).stream()
                        .filter(kind::equals)
                        .count();
    }

    private int kits() {
        return count("select count(*) from harmreduction.kit where person_id = :person");
    }

    private int count(String question) {
        return owner.sql(question)
                .param("person", world.person)
                .query(Integer.class)
                .single();
    }
}
