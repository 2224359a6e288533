package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.FIONA;
import static pop.journey.Beginnings.GREGOR;
import static pop.journey.Beginnings.JOE;
import static pop.journey.Beginnings.signedIn;

/// What a person wants stands in the plan in their own words, is worked on from the moment it is agreed, and is theirs
/// to refuse.
@PopTest
class PlanTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private World world;
    private String plan;

    @BeforeEach
    void somebody() {
        world = World.with(application, "Rab " + Ids.next().toString().substring(24), clock.instant());
        world.run("""
                insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
                values (uuidv7(), :person, 'SUPPORT', '""" + GREGOR + "', 'ENGAGEMENT', :spell, :at)", 7);
        plan = "/people/" + world.person + "/plan";
    }

    @Test
    void a_goal_agreed_together_makes_support_active_and_its_steps_are_done_with_a_tap(Visitor fiona) {
        goal(signedIn(fiona, "fiona.baird"), "I want to work with wood.", "WORK_AND_LEARNING", "FACE_TO_FACE");
        fiona.see("The goal is agreed", "I want to work with wood.", "No step yet");
        fiona.open("/engagements/" + world.spell).see("Active", "A plan was agreed");
        step(fiona, "I want to work with wood.", "Ring the college", FIONA, "tomorrow");
        fiona.see("The step is in the plan", "Ring the college", "Fiona Baird");
        fiona.open(plan).see("Agreed", "Looked at together again on");
        fiona.submit("Done: Ring the college").see("Done: Ring the college", "Under way");
        fiona.open("/people/" + world.person + "?show=PLAN")
                .see("A goal was agreed: education and work", "A step was taken", "Ring the college");
        fiona.open(plan).follow("Reached: I want to work with wood.");
        fiona.submit("Put on record").see("It is on record as reached");
        fiona.open(plan).see("Reached I want to work with wood.");
    }

    @Test
    void an_officer_reads_no_goal_about_health_and_learns_of_none(Visitor fiona, Visitor gregor, Visitor joe) {
        signedIn(fiona, "fiona.baird").open(plan).see("I want to sleep at night.", "I want my own front door.");
        var goal = fiona.page().expectFirst("a:contains(sleep at night)").attr("href");
        signedIn(gregor, "gregor.tait")
                .open(plan)
                .expect(200)
                .see("I want my own front door.")
                .notSee("sleep at night", "Mental health", "hidden", "1 goal", "2 goals");
        gregor.open(goal).expect(404);
        gregor.open(goal + "/outcomes/MET").expect(404);
        gregor.open(plan + "/goals/new").notSee("Mental health");
        gregor.open(plan + "/words?area=MENTAL_HEALTH").expect(404);
        gregor.open(plan + "/print").notSee("sleep at night");
        gregor.open(plan + "/agreement").notSee("sleep at night");
        signedIn(joe, "joe.lafferty").open(plan).see("front door").notSee("sleep at night");
        goal(gregor, "I want quiet.", null, "NOT_TALKED").expect(422).see("Choose what it is about");
        gregor.open(plan + "/goals/new");
        var form =
                Map.of("_csrf", gregor.value("_csrf"), "words", "x", "area", "MENTAL_HEALTH", "agreed", "NOT_TALKED");
        gregor.post(plan + "/goals/new", form).expect(422).see("not open to you");
    }

    @Test
    void declined_is_respected_and_offered_again_when_the_day_comes(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(plan).follow("I want my own front door.");
        fiona.follow("They do not want it now").submit("Put on record").expect(422);
        fiona.see("Choose whose decision it was", "Choose why", "Say what was offered instead");
        fiona.choose("whose", "PERSON").choose("why", "OTHER").fill("alternative", "The hostel, for now.");
        fiona.submit("Put on record").expect(422).see("what the other reason was");
        fiona.fill("note", "Has had enough of forms.").fill("again", "in 3 weeks");
        fiona.submit("Put on record")
                .expect(200)
                .see("Respected", "Could be offered again from", "The hostel, for now.");
        fiona.open(plan).see("Not wanted now").notSee("Late");
        assertThat(today(fiona)).doesNotContain("Could be offered again: " + world.name);

        clock.tick(Duration.ofDays(22));
        signedIn(fiona.forgetCookies(), "fiona.baird");
        assertThat(today(fiona)).contains("Could be offered again: " + world.name);
        fiona.open(plan)
                .follow("I want my own front door.")
                .follow("Offer it again")
                .submit("Save");
        fiona.expect(200).see("The goal is proposed", "I want my own front door.");
        assertThat(today(fiona)).doesNotContain("Could be offered again: " + world.name);
        fiona.open(plan).follow("Agree it: I want my own front door.");
        fiona.choose("how", "PHONE").submit("It is agreed").expect(200).see("nothing waits for an approval");
        fiona.open("/engagements/" + world.spell).see("Active");
    }

    @Test
    void what_is_due_comes_to_today_of_whoever_took_it_on(Visitor fiona, Visitor joe) {
        goal(signedIn(fiona, "fiona.baird"), "I want my leg seen to.", "HOUSING", "PHONE");
        step(fiona, "I want my leg seen to.", "Go there together", JOE, "in 5 days");
        fiona.open(plan);
        step(fiona, "I want my leg seen to.", "Take the letter along", "PERSON", "in 5 days");
        fiona.expect(200);
        assertThat(today(fiona))
                .doesNotContain("Ask how it went: " + world.name, "Look at the plan together: " + world.name);
        clock.tick(Duration.ofDays(7));
        signedIn(fiona.forgetCookies(), "fiona.baird");
        signedIn(joe, "joe.lafferty");
        assertThat(today(fiona))
                .contains("Ask how it went: " + world.name)
                .doesNotContain("Your step in the plan: " + world.name);
        assertThat(today(joe)).contains("Your step in the plan: " + world.name);
        clock.tick(Duration.ofDays(50));
        signedIn(fiona.forgetCookies(), "fiona.baird");
        assertThat(today(fiona)).contains("Look at the plan together: " + world.name);
        reviewed(fiona);
        assertThat(today(fiona)).doesNotContain("Look at the plan together: " + world.name);
    }

    private void reviewed(Visitor fiona) {
        fiona.open(plan)
                .see("Review was due")
                .follow("Write down a review")
                .submit("Put on record")
                .expect(422);
        fiona.choose("how", "FACE_TO_FACE").fill("day", "1 1 2020").submit("Put on record");
        fiona.expect(422)
                .see("Enter a day from")
                .fill("day", "")
                .fill("next", "yesterday")
                .submit("Put on record");
        fiona.expect(422).fill("next", "in 6 weeks").fill("note", "Going well.").submit("Put on record");
        fiona.expect(200).see("The review is on record", "Going well.");
    }

    @Test
    void the_printed_page_says_nothing_that_its_owner_did_not_choose(Visitor fiona) {
        goal(signedIn(fiona, "fiona.baird"), "I want to be on the right script.", "ADDICTION", "FACE_TO_FACE");
        goal(fiona, "I want fewer nights in town.", "TIME", "FACE_TO_FACE");
        fiona.open(plan + "/print").expect(200);
        var sheet = fiona.page().expectFirst("main").text();
        assertThat(sheet)
                .contains("My plan", "I want fewer nights in town.", "Fiona")
                .doesNotContain("script", world.name);
        assertThat(fiona.page().title()).isEqualTo("My plan");
        fiona.page().select("input[name=leave]").forEach(box -> box.removeAttr("checked"));
        fiona.choose("name", "true").submit("Show it so").expect(200);
        assertThat(fiona.page().expectFirst("main").text())
                .contains("Rab’s plan", "I want to be on the right script.")
                .doesNotContain("Alcohol", "Positive Outcomes", "Baird");
    }

    @Test
    void bad_input_is_told_and_what_is_over_is_read_only(Visitor fiona, Visitor morag) {
        signedIn(fiona, "fiona.baird")
                .open(plan + "/goals/new")
                .submit("Save")
                .expect(422)
                .see("in their own words");
        fiona.fill("words", "x".repeat(10_000)).submit("Save").expect(422).see("Shorten this to 1,000 characters");
        fiona.fill("words", "I want peace.")
                .choose("area", "TIME")
                .choose("agreed", "PHONE")
                .fill("day", "1 1 2099");
        fiona.submit("Save").expect(422).see("still to come");
        fiona.fill("day", "");
        var fields = fields(fiona);
        fiona.submit("Save").expect(200);
        fiona.post(plan + "/goals/new", fields).expect(200);
        assertThat(fiona.open(plan).page().select(".pop-goal:contains(I want peace)"))
                .hasSize(1);
        fiona.follow("I want peace.").follow("Change the words").fill("words", "I want rest.");
        var stale = fields(fiona);
        fiona.submit("Save").see("I want rest.", "Was: I want peace.");
        fiona.post(fiona.address() + "/wording", stale).expect(409).see("Someone else has changed this");
        fiona.open(plan + "/goals/" + Ids.next()).expect(404);
        readOnlyOnceTheyDied(fiona, morag);
    }

    private void readOnlyOnceTheyDied(Visitor fiona, Visitor morag) {
        fiona.open("/engagements/" + world.spell + "/closure")
                .choose("reason", "DIED")
                .submit("Close");
        signedIn(morag, "morag.sinclair").open(plan).expect(200).see("It can be read, not changed", "I want rest.");
        morag.notSee("Add a goal");
        morag.open(plan + "/goals/new").expect(409).see("Support of this person is over");
        assertThat(today(morag)).doesNotContain("Look at the plan together: " + world.name);
    }

    @Test
    void strengths_stand_beside_needs_and_what_stood_before_is_kept(Visitor fiona, Visitor other) {
        signedIn(fiona, "fiona.baird").open(plan).see("Cooks for everyone.").open(plan + "/words?area=FAMILY");
        fiona.fill("strength", "His sister rings him.").fill("other", "Misses his daughter.");
        var twice = fields(fiona);
        fiona.submit("Save")
                .see("It is written down", "What is strong", "His sister rings him.", "Misses his daughter.");
        fiona.post(plan + "/words", twice).expect(200);
        signedIn(other, "fiona.baird").open(plan + "/words?area=FAMILY").fill("strength", "Rings him daily.");
        fiona.open(plan + "/words?area=FAMILY")
                .fill("strength", "His sister visits.")
                .submit("Save");
        fiona.expect(200).notSee("His sister rings him.");
        other.submit("Save").expect(409);
    }

    @Test
    void pages_take_few_statements(Visitor fiona) {
        goal(signedIn(fiona, "fiona.baird"), "I want peace.", "TIME", "PHONE");
        var goal = fiona.address();
        for (var page :
                List.of(plan, goal, plan + "/print", plan + "/goals/new", plan + "/agreement", goal + "/steps/new")) {
            fiona.open(page).expect(200);
            assertThat(statements.ofLatestRequest()).as(page).hasSizeLessThanOrEqualTo(10);
        }
    }

    private Visitor goal(Visitor worker, String words, @org.jspecify.annotations.Nullable String area, String agreed) {
        worker.open(plan + "/goals/new").fill("words", words).choose("agreed", agreed);
        return (area == null ? worker : worker.choose("area", area)).submit("Save");
    }

    private void step(Visitor worker, String goal, String text, String who, String due) {
        worker.open(plan)
                .follow("Add a step to: " + goal)
                .fill("text", text)
                .choose("who", who)
                .fill("due", due)
                .submit("Save");
    }

    /// All pages of it: other tests leave work behind.
    private static String today(Visitor worker) {
        var all = new StringBuilder();
        for (int page = 1;
                page == 1 || !worker.page().select("a:contains(Next page)").isEmpty();
                page++) {
            all.append(worker.open("/?page=" + page).text());
        }
        return all.toString();
    }

    private static Map<String, String> fields(Visitor worker) {
        var fields = new HashMap<String, String>();
        var form = worker.page().expectFirst("main form");
        form.select("input[type=hidden], input[type=text], textarea")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        form.select("input[type=radio][checked]").forEach(it -> fields.put(it.attr("name"), it.val()));
        form.select("select")
                .forEach(it -> fields.put(
                        it.attr("name"), it.select("option[selected]").val()));
        return fields;
    }
}
