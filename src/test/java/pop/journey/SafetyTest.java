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
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Owner;
import pop.rule.StatusCheck;
import pop.sharing.Grants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// A worry is passed on: incomplete, at once, whoever agrees or not, and never on the adult route alone when somebody
/// may be a child.
@PopTest
class SafetyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AsSystem house;

    @Autowired
    private Grants grants;

    @Autowired
    private List<StatusCheck> checks;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private World world;
    private String page;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        owner = Owner.of(application);
        world = World.with(application, "Wee Davie", clock.instant());
        page = "/people/" + world.person;
    }

    @Test
    void a_17_year_olds_concern_goes_to_both_duty_teams_until_both_were_told(Visitor fiona) {
        born("2009-03-01");
        signedIn(fiona, "fiona.baird").open(page).see("16 or 17: child pathway").follow("Raise a concern");
        fiona.see("Under 18: the child route starts by itself", "Call 999 first")
                .fill("worry", "He stays with a man who takes his money and gives him tablets.")
                .submit("Raise it")
                .see("Child and adult protection", "Tell both duty teams", "No duty number is set here yet");
        fiona.fill("who", "duty worker")
                .submit("They have been told")
                .expect(422)
                .see("Say which duty team was told");
        fiona.choose("route", "ADULT").submit("They have been told");
        fiona.see("Not told yet", "Tell the child duty team", "One duty team was told");
        fiona.fill("who", "Ms Reid").submit("They have been told").see("Told", "Do they have it?");
        fiona.submit("They have it").see("What came of it?");
        fiona.choose("outcome", "NO_FURTHER_ACTION")
                .submit("Put the outcome on record")
                .expect(422);
        fiona.see("Write down their reason")
                .fill("note", "They know him and see him on Thursday.")
                .submit("Put the outcome on record")
                .see("Decided", "They know him and see him on Thursday.");
        fiona.choose("outcome", "INVESTIGATION")
                .submit("Put the outcome on record")
                .see("Investigation", "No further action");
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.astray()).as(check.of()).isEmpty());
    }

    @Test
    void an_age_nobody_knows_is_asked_and_goes_both_ways_when_nobody_answers(Visitor fiona) {
        owner.sql(
                        "update person.person set birth_precision = 'UNKNOWN', birth_earliest = null, birth_latest = null where id = :id")
                .param("id", world.person)
                .update();
        signedIn(fiona, "fiona.baird").open(page + "/concerns/new").see("How old are they?");
        fiona.fill("worry", "He looks very young.").submit("Raise it").see("Child and adult protection");
        fiona.open(page + "/concerns/new").choose("age", "ADULT").fill("worry", "Bruises.");
        fiona.submit("Raise it").see("Adult protection").notSee("Child and adult protection");
        var concern = fiona.address();

        born("2010-01-01");
        fiona.open(concern).see("They are under 18 by their record");
        assertThat(waits("fiona.baird")).contains("CONCERN_CHILD");
        fiona.open(concern + "/statement").submit("Save").see("The child route was started", "Tell both duty teams");
    }

    @Test
    void it_is_raised_with_one_field_and_late_it_is_the_leads(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird").open(page + "/concerns/new");
        fiona.submit("Raise it").expect(422).see("Say in a few words what worries you");
        fiona.fill("worry", "x".repeat(10_000)).submit("Raise it").see("Not told yet", "Tell the adult duty team");
        var concern = fiona.address();
        assertThat(waits("morag.sinclair")).doesNotContain("CONCERN_LATE");

        clock.tick(Duration.ofHours(20));
        signedIn(morag, "morag.sinclair");
        assertThat(waits("morag.sinclair")).contains("CONCERN_LATE");
        morag.open(concern).see("late", "Add to it").open(concern + "/statement");
        morag.choose("unable", "YES")
                .choose("atRisk", "NOT_KNOWN")
                .fill("view", "He wants to stay.")
                .submit("Save");
        morag.see("Added to", "He wants to stay.", "Written before");
        morag.open(concern + "/print").see("Adult protection concern", "Born 27 March 1991", "He wants to stay.");
        assertThat(waits("fiona.baird")).contains("CONCERN_TELL");
    }

    @Test
    void danger_is_on_its_way_to_the_lead_at_once(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(page + "/concerns/new");
        fiona.fill("worry", "He was hit today.")
                .choose("danger", "YES")
                .submit("Raise it")
                .see("In danger", "within");
        assertThat(messages(fiona)).containsExactly("Morag Sinclair");
    }

    @Test
    void without_their_agreement_it_is_told_all_the_same_and_by_which_right(
            Visitor fiona, Visitor joe, Visitor alasdair) {
        signedIn(fiona, "fiona.baird")
                .open(page + "/concerns/new")
                .fill("worry", "His card is kept.")
                .submit("Raise it");
        fiona.choose("agrees", "NO")
                .fill("who", "duty worker")
                .fill("when", "09:30")
                .submit("They have been told");
        fiona.see("Told", "24 Nov 2026 09:30", "Act 2007, section 5", "Their agreement: no");
        assertThat(disclosed()).isEqualTo(1);

        signedIn(joe, "joe.lafferty").open(page + "/ledger").notSee("protection concern");
        signedIn(alasdair, "alasdair.home")
                .open("/trail?person=" + world.person)
                .expect(200);
    }

    @Test
    void whoever_it_names_never_sees_it_and_around_the_person_only_who_must(
            Visitor fiona, Visitor joe, Visitor morag, Visitor alasdair) {
        signedIn(fiona, "fiona.baird")
                .open(page + "/concerns/new")
                .fill("worry", "His card is kept.")
                .submit("Raise it");
        var plain = fiona.address();
        fiona.open(page + "/concerns/new").fill("worry", "A colleague borrows money from him.");
        fiona.choose("kept", World.MORAG).submit("Raise it").see("Kept from somebody it names");
        var named = fiona.address();

        signedIn(joe, "joe.lafferty").open(plain).expect(404);
        joe.open(page).notSee("A concern was raised").open(page + "/safety").see("No concern that is shown to you");
        signedIn(morag, "morag.sinclair").open(plain).expect(200).open(named).expect(404);
        morag.open(page).see("A concern was raised").notSee("borrows money");
        signedIn(alasdair, "alasdair.home").open(plain).expect(404).open(named).expect(200);
    }

    @Test
    void a_confidential_one_is_for_whoever_raised_it_and_the_lead(Visitor joe, Visitor fiona, Visitor morag) {
        signedIn(joe, "joe.lafferty").open(page + "/concerns/new").fill("worry", "Something he told me alone.");
        joe.choose("confidential", "true").submit("Raise it").see("Whoever raised it and the lead only");
        signedIn(fiona, "fiona.baird").open(joe.address()).expect(404);
        signedIn(morag, "morag.sinclair").open(joe.address()).see("Something he told me alone.");
    }

    @Test
    void after_a_death_the_lead_reads_everything_and_a_child_can_still_be_worried_about(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird")
                .open(page + "/concerns/new")
                .fill("worry", "Alone with the bairn.")
                .submit("Raise it");
        var concern = fiona.address();
        house.run("a test", () -> grants.leaveToLead(world.person));

        signedIn(morag, "morag.sinclair")
                .open(page + "/safety")
                .see("Carry naloxone.")
                .open(concern)
                .see("Alone with the bairn.");
        fiona.open(page).expect(404).open(concern).see("Alone with the bairn.");
        fiona.open("/concerns").follow("Raise a concern").fill("about", "The daughter of a man who died today");
        fiona.choose("whom", "CHILD").fill("child", "a girl of about 6").fill("worry", "Nobody is with her.");
        fiona.submit("Raise it").see("Child protection", "a girl of about 6", "Tell the child duty team");
        morag.open(fiona.address())
                .see("a girl of about 6")
                .open("/concerns")
                .see("The daughter of a man who died today");
    }

    @Test
    void sending_twice_raises_once_and_a_stale_page_changes_nothing(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird").open(page + "/concerns/new");
        var fields = Map.of("_csrf", fiona.value("_csrf"), "id", Ids.next().toString(), "worry", "Twice.");
        fiona.post(page + "/concerns", fields)
                .see("Not told yet")
                .post(page + "/concerns", fields)
                .see("Not told yet");
        assertThat(owner.sql("select count(*) from safety.statement where concern_id = :id::uuid")
                        .param("id", fields.get("id"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var concern = fiona.address();
        signedIn(morag, "morag.sinclair")
                .open(concern)
                .fill("who", "duty worker")
                .submit("They have been told")
                .see("Told");
        fiona.fill("who", "duty worker").submit("They have been told").expect(409);
        fiona.open(concern)
                .see("They have it")
                .fill("why", "Twice the same.")
                .submit("Withdraw it")
                .see("Raised in error");
    }

    @Test
    void a_lead_writes_in_the_number_and_everyone_has_it(Visitor morag, Visitor fiona) {
        signedIn(fiona, "fiona.baird").open("/duty-teams").notSee("Set it");
        signedIn(morag, "morag.sinclair").open("/duty-teams").fill("council", "Elsewhere " + Ids.next());
        morag.choose("route", "ADULT")
                .fill("phone", "not a number")
                .submit("Set it")
                .expect(422);
        morag.fill("phone", "07700 900001").submit("Set it").see("It is set", "07700 900001");
        owner.sql("update safety.duty_team set ended_at = now()").update();
    }

    private void born(String day) {
        owner.sql("""
                        update person.person
                           set birth_precision = 'EXACT', birth_earliest = :day::date, birth_latest = :day::date
                         where id = :id
                        """).param("day", day).param("id", world.person).update();
    }

    private List<String> messages(Visitor at) {
        return owner.sql("""
                        select m.recipient_name
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id
                         where m.kind = 'safety.concern'
                           and a.subject_id = :concern
                        """)
                .param("concern", UUID.fromString(at.address().substring("/concerns/".length())))
                .query(String.class)
                .list();
    }

    private List<String> waits(String who) {
        return new AsWorker(application).todo(who, world.person, clock.instant());
    }

    private int disclosed() {
        return owner.sql("select count(*) from audit.entry where act = 'DISCLOSED' and person_id = :person")
                .param("person", world.person)
                .query(Integer.class)
                .single();
    }
}
