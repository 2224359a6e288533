package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;
import pop.database.Viewer;
import pop.delivery.Dispatcher;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Something is told to another agency under an agreement that covers it, or with a reason and a second person; and
/// not when the person has said no in time.
@PopTest
class TellingOthersTest {

    private static final String SACRO = "a0000000-0000-7000-8000-000000000004";
    private static final String SIMON = "a0000000-0000-7000-8000-000000000005";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private List<StatusCheck> checks;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private World world;
    private String page;

    @BeforeEach
    void somebody() {
        owner = Owner.of(application);
        world = World.with(application, "Tam Told Of", clock.instant());
        page = "/people/" + world.person + "/disclosures";
    }

    @Test
    void what_an_agreement_covers_leaves_at_once_and_is_in_the_ledger(Visitor fiona, Visitor joe) {
        signedIn(fiona, "fiona.baird")
                .open(page + "/new")
                .choose("agency", SACRO)
                .fill("purpose", "To help him move in.")
                .fill("told[HOUSING]", "Keys on Friday at noon.")
                .submit("Tell them")
                .see("On its way", "An agreement in force covers it", "Keys on Friday");
        var address = fiona.address();
        dispatcher.dispatch();

        signedIn(joe, "joe.lafferty").open("/waiting").see("Something about a person you may know");
        joe.open(address).see("What you are told", "Keys on Friday at noon.");
        joe.submit("We have it").see("They have it");
        fiona.open("/people/" + world.person + "/ledger")
                .see("Sacro", "was told housing", "Positive Outcomes Project: working as one team, version 1");
    }

    @Test
    void an_objection_stops_what_is_on_its_way(Visitor fiona, Visitor joe) {
        var told = told(fiona, SACRO, "FAMILY", "His sister called.");
        owner.sql("""
                        insert into sharing.preference (id, person_id, recipient_id, category, choice, since, recorded_by, holder_agency_id)
                        values (uuidv7(), :person, :sacro::uuid, 'FAMILY', 'OBJECTS', now(), uuidv7(), :sacro::uuid)
                        """).param("person", world.person).param("sacro", SACRO).update();
        dispatcher.dispatch();

        fiona.open(told).see("Stopped");
        signedIn(joe, "joe.lafferty").open(told).notSee("His sister called").expect(200);
        assertThat(owner.sql("select count(*) from audit.entry where act = 'DISCLOSED' and person_id = :person")
                        .param("person", world.person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void outside_any_agreement_it_takes_a_reason_and_somebody_else(Visitor fiona, Visitor morag, Visitor bernadette) {
        signedIn(fiona, "fiona.baird").open(page + "/new");
        fiona.choose("agency", SIMON)
                .fill("purpose", "A bed tonight.")
                .fill("told[PHYSICAL_HEALTH]", "He needs his insulin kept cold.")
                .submit("Tell them")
                .expect(422)
                .see("No agreement lets Simon Community Scotland be told this now: Physical health", "insulin");
        fiona.choose("reason", "RISK_TO_LIFE")
                .fill("necessity", "Without it he cannot stay there.")
                .submit("Tell them")
                .see("Waits for authorisation");
        var told = fiona.address();
        fiona.notSee("Must this be told?");
        signedIn(bernadette, "bernadette.coyle").open(told).expect(404);

        assertThat(Beginnings.today(signedIn(morag, "morag.sinclair"))).contains("Must this be told?");
        morag.open(told).submit("Authorise").see("On its way");
        bernadette.open(told).expect(404);
        dispatcher.dispatch();
        bernadette.open(told).see("What you are told", "insulin", "A life is at risk");
        bernadette.open("/people/" + world.person).expect(404);
    }

    @Test
    void governance_decides_without_reading_what_is_told(Visitor fiona, Visitor alasdair) {
        signedIn(fiona, "fiona.baird");
        var told = exceptional(fiona, "He owes money to dangerous people.");

        signedIn(alasdair, "alasdair.home")
                .open(told)
                .see("Must this be told?", "you decide whether, not what")
                .notSee("dangerous people");
        alasdair.fill("why", "Too much for what they need.").submit("Refuse").see("Refused");
        fiona.open(told).see("Refused", "Too much for what they need.");
    }

    @Test
    void sending_twice_tells_once_and_a_stale_page_decides_nothing(Visitor fiona, Visitor morag, Visitor alasdair) {
        signedIn(fiona, "fiona.baird").open(page + "/new");
        var id = Ids.next();
        var fields = Map.of(
                "_csrf",
                fiona.value("_csrf"),
                "disclosure",
                id.toString(),
                "outside",
                "Ward 9",
                "way",
                "PHONE",
                "purpose",
                "Care",
                "told[HOUSING]",
                "Has a flat",
                "reason",
                "RISK_TO_LIFE",
                "necessity",
                "They ask");
        fiona.post(page, fields).see("Waits for authorisation");
        fiona.post(page, fields).see("Waits for authorisation");
        assertThat(count(id)).isEqualTo(1);

        signedIn(morag, "morag.sinclair").open("/disclosures/" + id);
        signedIn(alasdair, "alasdair.home").open("/disclosures/" + id).submit("Authorise");
        morag.submit("Authorise").expect(409);
        fiona.open("/disclosures/" + id).submit("They have been told").see("Told");
    }

    @Test
    void a_status_that_is_not_what_the_facts_say_is_found() {
        assertThat(astray()).doesNotContain(world.disclosure);
        owner.sql("update disclosure.disclosure set status = 'ASKED' where id = :id")
                .param("id", world.disclosure)
                .update();
        assertThat(astray()).contains(world.disclosure);
        owner.sql("update disclosure.disclosure set status = 'TOLD' where id = :id")
                .param("id", world.disclosure)
                .update();
    }

    private List<UUID> astray() {
        return checks.stream()
                .filter(check -> check.of().equals("disclosures"))
                .flatMap(check -> Viewer.system("a test").call(check::astray).stream())
                .toList();
    }

    private int count(UUID id) {
        return owner.sql("select count(*) from disclosure.fact where disclosure_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private String told(Visitor fiona, String agency, String category, String words) {
        return signedIn(fiona, "fiona.baird")
                .open(page + "/new")
                .choose("agency", agency)
                .fill("purpose", "They work with him.")
                .fill("told[" + category + "]", words)
                .submit("Tell them")
                .see("On its way")
                .address();
    }

    private String exceptional(Visitor fiona, String words) {
        return fiona.open(page + "/new")
                .fill("outside", "A hospital")
                .choose("way", "PHONE")
                .fill("purpose", "Care")
                .fill("told[MONEY]", words)
                .choose("reason", "OTHER")
                .fill("necessity", "They must know.")
                .submit("Tell them")
                .see("Waits for authorisation")
                .address();
    }
}
