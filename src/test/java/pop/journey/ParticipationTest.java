package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Owner;
import pop.rule.StatusCheck;
import pop.web.When;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// What was explained to a person, and whether they take part.
@PopTest
class ParticipationTest {

    private static final String NOTICE = "82000000-0000-7000-8000-000000000001";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private AsSystem house;

    @Autowired
    private Collection<StatusCheck> checks;

    @Autowired
    private StatementCounter statements;

    @Test
    void what_was_explained_and_answered_in_a_talk_stands_on_their_page(Visitor fiona) {
        var world = untold("Rab Askedfirst");
        signedIn(fiona, "fiona.baird").open(page(world)).see("Takes part: not asked yet");

        fiona.follow("not asked yet").see("Nothing was explained yet").follow("Write down what was said");
        assertThat(fiona.value("language")).isEqualTo("Polish");
        fiona.choose("how", "READ_OUT")
                .choose("answer", "AGREED")
                .submit("Save")
                .expect(200);

        fiona.see(
                "Agreed to take part since",
                "Explained version 1, read out, in Polish with an interpreter",
                "Fiona Baird");
        fiona.open(page(world)).see("Takes part: agreed", "What we do with what they tell us was explained");
        // eight of its own, and the session, the viewer, the trail
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        astray();
    }

    @Test
    void nobody_agrees_to_what_nobody_explained_and_a_reason_goes_with_not_asking(Visitor fiona) {
        var world = untold("Rab Unexplained");
        signedIn(fiona, "fiona.baird").open(talk(world));
        fiona.choose("answer", "AGREED").submit("Save").expect(422).see("Explain first what they would agree to");
        fiona.choose("answer", "NOT_ASKED").submit("Save").expect(422).see("Choose why they were not asked");
        fiona.choose("reason", "OTHER").submit("Save").expect(422).see("Say in a few words");
        fiona.choose("reason", "NO_PRIVACY")
                .fill("day", "31 2 2026")
                .submit("Save")
                .expect(422)
                .see("Enter a day");
        fiona.fill("day", "1 1 2099").submit("Save").expect(422).see("This day is still to come");
        fiona.fill("day", "").submit("Save").expect(200).see("Not asked no privacy");
        fiona.open(talk(world)).submit("Save").expect(422).see("Say what was explained, or what they answered");
    }

    @Test
    void the_same_talk_sent_twice_is_one_and_a_stale_page_is_refused(Visitor fiona) {
        var world = untold("Rab Twice");
        var talk = Map.of(
                "id",
                Ids.next().toString(),
                "version",
                "0",
                "how",
                "GIVEN",
                "notice",
                NOTICE,
                "language",
                "English",
                "answer",
                "AGREED");
        signedIn(fiona, "fiona.baird").open(talk(world));
        send(fiona, world, talk).expect(200);
        send(fiona, world, talk).expect(200);
        assertThat(count("participation.fact", world)).isEqualTo(2);

        var stale = Map.of("id", Ids.next().toString(), "version", "0", "answer", "DECLINED");
        fiona.open(talk(world));
        send(fiona, world, stale).expect(409);
        fiona.open(prefs(world)).see("Agreed to take part");
        astray();
    }

    @Test
    void withdrawing_closes_everything_but_safety_and_ends_no_support(Visitor fiona, Visitor joe) {
        var world = World.with(application, "Rab Nomore", clock.instant());
        signedIn(joe, "joe.lafferty").open(page(world)).expect(200).see("Wants help with housing");
        signedIn(fiona, "fiona.baird").open(talk(world));
        fiona.choose("answer", "WITHDRAWN")
                .fill("note", "Had enough")
                .submit("Save")
                .expect(200);

        fiona.see("Withdrew from taking part since", "Had enough", "Police Scotland: what may they be told?");
        fiona.see("Support is not ended by that");
        joe.open(page(world)).expect(404);
        assertThat(as(world, "joe.lafferty", "select count(*) from person.person where id = :person"))
                .isZero();
        assertThat(spell(world)).isEqualTo("ENGAGING");
        assertThat(Beginnings.today(fiona)).contains("Talk about ending or going on: Rab Nomore");
        fiona.open(page(world)).see("Takes part: withdrew");
        goesOn(fiona, world);
    }

    /// Agreeing again lifts no objection: that is a word of its own.
    private void goesOn(Visitor fiona, World world) {
        clock.tick(Duration.ofMinutes(1));
        fiona.open(talk(world))
                .choose("answer", "AGREED")
                .submit("Save")
                .expect(200)
                .see("Agreed to take part since");
        assertThat(Beginnings.today(fiona)).doesNotContain("Talk about ending or going on: Rab Nomore");
        assertThat(
                        as(
                                world,
                                "fiona.baird",
                                "select count(*) from sharing.preference where person_id = :person and choice = 'OBJECTS' and ended_at is null"))
                .isGreaterThan(30);
        astray();
    }

    @Test
    void of_two_records_of_one_person_the_refusal_holds_for_both(Visitor fiona) {
        var one = World.with(application, "Rab Oneself", clock.instant());
        var other = World.with(application, "Rab Himself", clock.instant());
        signedIn(fiona, "fiona.baird")
                .open(talk(one))
                .choose("answer", "DECLINED")
                .submit("Save")
                .expect(200);
        one.run("""
                insert into person.link (id, person_id, other_id, reasons, state, proposed_at)
                select uuidv7(), least(:person, p.id), greatest(:person, p.id), '{}', 'CANDIDATE', :at
                  from person.person p where p.id = '""" + other.person + "'", 0);
        var link = Owner.of(application)
                .sql("select id from person.link where :person in (person_id, other_id)")
                .param("person", one.person)
                .query(UUID.class)
                .single();

        fiona.open("/people/links/" + link).submit("They are one person").expect(200);

        fiona.open(prefs(other)).see("Does not want to take part since", "carried from a linked record");
        clock.tick(Duration.ofMinutes(1));
        fiona.open(talk(other)).choose("answer", "AGREED").submit("Save").expect(200);
        fiona.open(prefs(one)).see("Agreed to take part since");
        astray();
    }

    @Test
    void only_those_who_support_them_read_and_write_what_a_person_says(Visitor imran, Visitor bernadette) {
        var world = World.with(application, "Rab Guarded", clock.instant());
        signedIn(imran, "imran.aziz")
                .open(page(world))
                .see("Takes part: agreed")
                .open(prefs(world))
                .expect(404);
        imran.open(talk(world)).expect(404);
        signedIn(bernadette, "bernadette.coyle").open(prefs(world)).expect(404);
        bernadette.open(prefs(world) + "/sheet").expect(404);
        bernadette.open(prefs(world) + "/told").expect(404);
    }

    @Test
    void information_governance_writes_the_next_version_and_earlier_ones_stay(Visitor alasdair, Visitor fiona) {
        var language = "Invented " + Ids.next().toString().substring(24);
        signedIn(fiona, "fiona.baird")
                .open("/notices")
                .see("What we do with what you tell us")
                .open("/notices/new")
                .expect(404);
        signedIn(alasdair, "alasdair.home").open("/notices").follow("Another language");
        alasdair.submit("Save this version").expect(422).see("Say in which language", "Write what is explained");
        alasdair.fill("language", language).fill("title", "Who we are").fill("text", "We help.\nIn plain words.");
        alasdair.fill("since", "1 1 2020")
                .submit("Save this version")
                .expect(422)
                .see("Enter today or a day to come");
        alasdair.fill("since", "").submit("Save this version").expect(422);
        var day = When.date(When.dayOf(clock.instant()).plusDays(3));
        alasdair.fill("since", day).submit("Save this version").expect(200).see("not in force", "In plain words.");
        var written = alasdair.address();
        clock.tick(Duration.ofDays(4));
        signedIn(alasdair.forgetCookies(), "alasdair.home").open(written);
        alasdair.see(language + ", version 1").notSee("not in force");
    }

    private World untold(String name) {
        var world = World.with(application, name, clock.instant());
        world.run("delete from participation.standing where person_id = :person", 0);
        world.run("delete from participation.fact where person_id = :person", 0);
        return world;
    }

    private static String page(World world) {
        return "/people/" + world.person;
    }

    private static String prefs(World world) {
        return page(world) + "/preferences";
    }

    private static String talk(World world) {
        return page(world) + "/participation";
    }

    private static Visitor send(Visitor visitor, World world, Map<String, String> fields) {
        var token = visitor.page().select("input[name=_csrf]").first();
        var all = new HashMap<>(fields);
        all.put("_csrf", token == null ? "" : token.val());
        return visitor.post(talk(world), all);
    }

    private long count(String table, World world) {
        return Owner.of(application)
                .sql("select count(*) from " + table + " where person_id = :person")
                .param("person", world.person)
                .query(Long.class)
                .single();
    }

    private String spell(World world) {
        return Owner.of(application)
                .sql("select status from engagement.engagement where id = :spell")
                .param("spell", world.spell)
                .query(String.class)
                .single();
    }

    private long as(World world, String who, String question) {
        return new AsWorker(application).count(who, question, world.person);
    }

    private void astray() {
        var taking = checks.stream()
                .filter(check -> check.of().equals("people taking part"))
                .findFirst()
                .orElseThrow();
        assertThat(house.call("a test", taking::astray)).isEqualTo(List.of());
    }
}
