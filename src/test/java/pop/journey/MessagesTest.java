package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.bench.NotifyDouble;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.delivery.Dispatcher;
import pop.delivery.Message;
import pop.engagement.EngagementEvent;
import pop.engagement.EngagementId;
import pop.message.Letterbox;
import pop.message.Letterbox.Fate;
import pop.message.Wording;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// People are told things by the safest way they chose, in their hours, or not at all; and whoever should know that
/// they
/// were not told does.
@PopTest
class MessagesTest {

    /// A Tuesday, at noon in Glasgow.
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /// Each test has one that nobody else has.
    private static final AtomicInteger NUMBERS = new AtomicInteger(600);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AsSystem house;

    @Autowired
    private Letterbox letterbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private World world;
    private String number;
    private String page;

    @BeforeEach
    void somebody_with_a_number_of_their_own() {
        clock.set(NOON);
        dispatcher.dispatch();
        world = World.with(application, "Davie Invented", NOON);
        page = "/people/" + world.person + "/messages";
        number = "+447700900" + NUMBERS.getAndIncrement();
        world.run("update person.channel set value = '" + number + "', whose = '' where person_id = :person", 1);
        world.run("update message.wish set superseded_at = :at where person_id = :person", 1);
    }

    @Test
    void a_worker_asks_what_is_safe_and_then_asks_them_to_call(Visitor fiona) {
        signedIn(fiona, "fiona.baird").open(page).expect(200).see("Ask them to call", "nobody asked");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        fiona.open(page + "/wishes").see("Text 0");
        fiona.choose("to", fiona.page().select("input[name=to]").getFirst().val())
                .fill("From", "10:00")
                .fill("Until", "11.30")
                .choose("sayTime", "true")
                .submit("Save")
                .expect(200)
                .see("It is written down", "10:00 to 11:30, every day");
        fiona.submit("Send").see("it goes 25 Nov 2026 10:00", "Waits");
        dispatcher.dispatch();
        assertThat(texts()).isEmpty();

        clock.set(Instant.parse("2026-11-25T10:00:00Z"));
        dispatcher.dispatch();
        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text.said("text"))
                        .isEqualTo("Hi, it's the team. Please call 07700 900800 when you can."));
        signedIn(fiona, "fiona.baird").open(page).see("Sent 25 Nov 2026 10:00");
        fiona.open("/people/" + world.person + "/contacts").see("Text");
    }

    @Test
    void what_is_not_safe_is_said_and_nothing_can_be_chosen_that_is_not(Visitor fiona) {
        world.run("update person.channel set may_text = 'NOT_ASKED' where person_id = :person", 1);
        signedIn(fiona, "fiona.baird").open(page).see("Nobody has asked them whether a message is safe there");
        fiona.open(page + "/wishes");
        fiona.choose("to", fiona.page().select("input[name=to]").getFirst().val())
                .submit("Save")
                .expect(422)
                .see("Nobody has asked them");
        fiona.choose("to", "NONE").submit("Save").see("They want no messages");
        assertThat(leave(Wording.REMINDER)).isEqualTo(new Fate.Silent("wants-none"));
    }

    @Test
    void a_number_that_two_people_have_is_never_used() {
        var other = World.with(application, "Somebody Else", NOON);
        other.run("update person.channel set value = '" + number + "', whose = '' where person_id = :person", 1);

        assertThat(leave(Wording.CALL_US)).isEqualTo(new Fate.Silent("shared"));
    }

    @Test
    void a_rule_that_changed_after_it_was_queued_holds_it_back_and_the_lead_worker_knows(Visitor fiona) {
        assertThat(leave(Wording.REMINDER)).isInstanceOf(Fate.Goes.class);
        world.run("update person.channel set may_text = 'NO' where person_id = :person", 0);
        dispatcher.dispatch();

        assertThat(texts()).isEmpty();
        assertThat(fiona("""
                        select count(*) from worklist.todo(sharing.moment()) where kind = 'UNTOLD' and person_id = :person
                        """)).isOne();
        signedIn(fiona, "fiona.baird").open(page).see("They said no to messages to this number");
        fiona.submit("They know now, or need not").see("It is off your list").notSee("They know now");
    }

    @Test
    void in_custody_there_is_silence_also_for_what_was_queued_before() {
        assertThat(leave(Wording.REMINDER)).isInstanceOf(Fate.Goes.class);
        world.run("update engagement.engagement set status = 'PAUSED', paused_for = 'CUSTODY' where id = :spell", 0);
        dispatcher.dispatch();

        assertThat(texts()).isEmpty();
        assertThat(leave(Wording.CALL_US)).isEqualTo(new Fate.Silent("away"));
    }

    @Test
    void a_custody_notice_brings_silence_until_they_are_free() {
        assertThat(leave(Wording.REMINDER)).isInstanceOf(Fate.Goes.class);
        custody("status = 'STANDS', released_at = null, expires_at = :at + interval '30 days'");
        assertThat(leave(Wording.CALL_US)).isEqualTo(new Fate.Silent("away"));
        dispatcher.dispatch();

        assertThat(texts()).isEmpty();
        custody("status = 'RELEASED', released_at = :at");
        assertThat(leave(Wording.CALL_US)).isInstanceOf(Fate.Goes.class);
    }

    private void custody(String changed) {
        world.run("update justice.custody set " + changed + " where person_id = :person", 0);
    }

    @Test
    void nothing_goes_to_somebody_who_died_and_nobody_is_asked_to_tell_them(Visitor fiona) {
        assertThat(leave(Wording.REMINDER)).isInstanceOf(Fate.Goes.class);
        house.run(
                "a test",
                () -> events.publishEvent(new EngagementEvent.Died(
                        new EngagementId(world.spell),
                        new PersonId(world.person),
                        UUID.fromString(World.FIONA),
                        NOON)));
        dispatcher.dispatch();

        assertThat(texts()).isEmpty();
        world.run(
                "update engagement.engagement set status = 'CLOSED', closed_reason = 'DIED', ended_at = :at where id = :spell",
                0);
        assertThat(leave(Wording.CALL_US)).isEqualTo(new Fate.Silent("died"));
    }

    @Test
    void who_does_not_take_part_any_more_hears_nothing() {
        world.run("""
                insert into participation.fact (id, said_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by)
                values (:contact, :contact, :person, :hscp, 3, 'WITHDRAWN', :at, :at, :fiona)
                """, 0);
        world.run("update participation.standing set status = 'WITHDRAWN' where person_id = :person", 0);

        assertThat(leave(Wording.REMINDER)).isEqualTo(new Fate.Silent("withdrew"));
    }

    @Test
    void hours_that_changed_meanwhile_make_it_wait_and_what_comes_too_late_stays() {
        clock.set(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(leave(Wording.CALL_US))
                .isEqualTo(new Fate.Goes(Message.Way.SMS, Instant.parse("2026-11-24T09:00:00Z")));
        wish("14:00", "18:00");
        clock.set(Instant.parse("2026-11-24T09:00:00Z"));
        dispatcher.dispatch();
        assertThat(texts()).isEmpty();

        clock.set(Instant.parse("2026-11-24T14:00:00Z"));
        dispatcher.dispatch();
        assertThat(texts()).hasSize(1);
        clock.set(Instant.parse("2026-11-24T18:30:00Z"));
        assertThat(leave(Wording.REMINDER)).isEqualTo(new Fate.Silent("no-hour-left"));
    }

    @Test
    void the_time_is_said_to_whom_it_may_be_and_what_is_taken_back_stays() {
        wish("09:00", "20:00");
        var about = new Message.Subject("test", Ids.next());
        leave(Wording.REMINDER, about, "Tue 24 Nov at 15:00");
        dispatcher.dispatch();
        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text.said("text")).contains("See you on Tue 24 Nov at 15:00"));

        world.run("update message.wish set say_time = false where person_id = :person", 0);
        leave(Wording.APPOINTMENT, about, "Tue 24 Nov at 16:00");
        house.run("a test", () -> letterbox.takeBack(about, "too-late"));
        dispatcher.dispatch();
        assertThat(texts()).hasSize(1);
        assertThat(fiona("select count(*) from message.untold where person_id = :person and settled_at is null"))
                .isZero();
    }

    @Test
    void words_that_would_tell_who_we_are_cannot_be_written(Visitor morag, Visitor fiona) {
        signedIn(fiona, "fiona.baird").open("/messages/words").expect(404);
        signedIn(morag, "morag.sinclair").open("/messages/words").see("Words of messages", "1 text long");
        morag.open(morag.page().select("a[href*='language=true']").getFirst().attr("href"))
                .fill("Language", "Polish " + Ids.next())
                .fill("Words", "Your police worker, call {phone}")
                .submit("Save these words")
                .expect(422)
                .see("leave out police");
        morag.fill("Words", "Please call {phone}, {name}")
                .submit("Save these words")
                .expect(422)
                .see("can be filled in");
        morag.fill("Words", "Please call {phone}")
                .fill("withTime", "")
                .submit("Save these words")
                .see("written down");
    }

    private Fate leave(Wording wording) {
        return leave(wording, new Message.Subject("test", Ids.next()), "Tue 24 Nov at 15:00");
    }

    private Fate leave(Wording wording, Message.Subject about, String when) {
        var now = clock.instant();
        var word = new Letterbox.Word(
                Ids.next(),
                new PersonId(world.person),
                wording,
                about,
                Map.of("when", when),
                now,
                now.plus(Duration.ofHours(12)));
        return house.call("a test", () -> letterbox.leave(word));
    }

    private void wish(String from, String until) {
        world.run("""
                insert into message.wish (id, person_id, holder_agency_id, way, channel_id, hours_from, hours_until, days, language, say_time,
                       recorded_at, recorded_by)
                select uuidv7(), :person, :hscp, 'SMS', c.id, '%s', '%s', '{MONDAY,TUESDAY,WEDNESDAY}', 'English', true, :at, :fiona
                  from person.channel c
                 where c.person_id = :person
                """.formatted(from, until), 0);
    }

    private long fiona(String question) {
        return new AsWorker(application).count("fiona.baird", question, world.person);
    }

    private List<NotifyDouble.Taken> texts() {
        return Outside.NOTIFY.taken().stream()
                .filter(it -> it.to().equals(number))
                .toList();
    }
}
