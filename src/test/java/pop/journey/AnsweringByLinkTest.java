package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.delivery.Dispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// A partner without an account answers by a link and a code; and nobody else does, whoever opens the link.
@PopTest
class AnsweringByLinkTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    private World world;
    private SentOn on;
    private SentOn.Service hub;

    @BeforeEach
    void somebody() {
        clock.set(NOON);
        dispatcher.dispatch();
        world = World.with(application, "Wullie By Link", NOON);
        on = SentOn.with(application, world);
        hub = on.byMail("MONEY");
    }

    @Test
    void three_taps_answer_it_and_the_next_question_comes_by_a_link_of_its_own(Visitor fiona, Visitor them)
            throws Exception {
        var page = sent(fiona);
        var code = SentOn.code(fiona, page);
        var mail = Outside.mailsTo(hub.email()).getFirst();
        assertThat(mail.getSubject()).isEqualTo("A question for your service");
        assertThat(mail.getContent().toString())
                .doesNotContain("Wullie", world.person.toString(), "Money", code.replace(" ", ""));

        them.open(link()).see("Enter the code").notSee("Wullie", hub.name());
        them.fill("code", code).submit("Open").see("Wullie By Link", "Money and benefits", hub.name());
        them.choose("answer", "WAITING_LISTED").fill("weeks", "3").submit("Send the answer");
        them.see("Thank you", "This link was used").notSee("Wullie");
        assertThat(on.status(page)).isEqualTo("WAITING_LIST");
        signedIn(fiona, "fiona.baird").open(page).see("On a waiting list", "3 weeks", "the service, by its link");
        assertThat(waits()).contains("ONWARD_ANSWERED");

        clock.tick(Duration.ofDays(8));
        dispatcher.dispatch();
        assertThat(SentOn.links(hub)).hasSize(2);
        them.open(SentOn.links(hub).getLast()).fill("code", code).submit("Open");
        them.choose("answer", "ACCEPTED").submit("Send the answer").see("Thank you");
        assertThat(on.status(page)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_program_that_opens_every_link_answers_nothing_and_sees_nothing(Visitor fiona, Visitor scanner) {
        var page = sent(fiona);
        for (int opened = 0; opened < 8; opened++) {
            scanner.open(link()).notSee("Wullie", hub.name()).expect(200);
        }
        scanner.open(link() + "/answers").expect(405);
        assertThat(on.status(page)).isEqualTo("SENT");
        assertThat(told(page)).isZero();
    }

    @Test
    void five_wrong_codes_shut_it_and_only_we_send_another_with_another_code(Visitor fiona, Visitor thief) {
        var page = sent(fiona);
        var code = SentOn.code(fiona, page);
        for (int tried = 0; tried < 5; tried++) {
            thief.open(link()).fill("code", SentOn.wrong(code)).submit("Open").notSee("Wullie");
        }
        var door = csrf(thief.open("/signin"));
        thief.open(link()).expect(410).see("This link is shut").notSee("Ask for a new link");
        thief.post(link() + "/renewal", Map.of("_csrf", door)).see("No new link was sent");
        assertThat(waits()).contains("ONWARD_ANSWERED");
        signedIn(fiona, "fiona.baird").open(page).see("The code was wrong five times");
        fiona.submit("Send a new link with a new code").see("with a new code");
        dispatcher.dispatch();
        assertThat(SentOn.links(hub)).hasSize(2);
        var other = SentOn.code(fiona, page);
        assertThat(other).isNotEqualTo(code);
        thief.open(SentOn.links(hub).getLast())
                .fill("code", other)
                .submit("Open")
                .see("Wullie By Link");
    }

    @Test
    void a_forwarded_link_gets_a_new_one_only_to_the_registered_address(Visitor fiona, Visitor them, Visitor other) {
        var page = sent(fiona);
        var code = SentOn.code(fiona, page);
        them.open(link())
                .fill("code", code)
                .submit("Open")
                .choose("answer", "RECEIVED")
                .submit("Send the answer");
        var before = SentOn.links(hub).size();
        other.open(link()).expect(410).see("This link was used", "the address that the service is registered with");
        other.submit("Ask for a new link").see("on its way to the address of the service");
        other.submit("Ask for a new link");
        dispatcher.dispatch();
        assertThat(SentOn.links(hub)).hasSize(before + 1);
        other.post(link() + "/answers", Map.of("_csrf", csrf(other), "code", code, "answer", "DECLINED", "why", "FULL"))
                .expect(410);
        assertThat(on.status(page)).isEqualTo("RECEIVED");
    }

    @Test
    void two_answers_that_contradict_both_stand_and_somebody_has_to_ask(Visitor fiona, Visitor one, Visitor other) {
        var page = sent(fiona);
        var code = SentOn.code(fiona, page);
        fiona.submit("Send a new link").see("The code is the same");
        dispatcher.dispatch();
        var links = SentOn.links(hub);
        assertThat(links).hasSize(2);
        one.open(links.getFirst()).fill("code", code).submit("Open");
        other.open(links.getLast()).fill("code", code).submit("Open");
        one.choose("answer", "DECLINED")
                .choose("why", "FULL")
                .submit("Send the answer")
                .see("Thank you");
        other.choose("answer", "ACCEPTED").submit("Send the answer").see("Thank you");

        fiona.open(page)
                .see("Came to nothing", "The service now says something else", "They say now: the service takes");
        fiona.see("The service says something else than before");
        assertThat(waits()).contains("ONWARD_ANSWERED");
    }

    @Test
    void after_a_withdrawal_or_too_long_a_time_the_link_says_kindly_what_to_do(Visitor fiona, Visitor them) {
        var page = sent(fiona);
        var code = SentOn.code(fiona, page);
        them.open(link()).fill("code", code).submit("Open").see("Wullie By Link");
        fiona.open(page).submit("They take their agreement back").see("Withdrawn");
        dispatcher.dispatch();
        them.choose("answer", "ACCEPTED").submit("Send the answer").expect(410).see("This was withdrawn");
        them.open(link()).see("please do not use it").notSee("Wullie", "Ask for a new link");
        assertThat(Outside.mailsTo(hub.email())).hasSize(2);

        var second = on.byMail("MONEY");
        var later = on.send(fiona, second, "MONEY");
        dispatcher.dispatch();
        clock.tick(Duration.ofDays(22));
        them.open(SentOn.links(second).getFirst()).expect(410).see("This link has run out");
        them.submit("Ask for a new link").see("on its way");
        dispatcher.dispatch();
        assertThat(SentOn.links(second)).hasSize(2);
        assertThat(on.status(later)).isEqualTo("SENT");
    }

    private String sent(Visitor fiona) {
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, hub, "MONEY");
        dispatcher.dispatch();
        return page;
    }

    private String link() {
        return SentOn.links(hub).getFirst();
    }

    private static String csrf(Visitor visitor) {
        return visitor.page().select("input[name=_csrf]").attr("value");
    }

    private List<String> waits() {
        return new AsWorker(application).todo("fiona.baird", world.person, clock.instant());
    }

    private long told(String page) {
        return on.owner()
                .sql("select count(*) from onward.onward where id = :id::uuid and told_at is not null")
                .param("id", page.substring(page.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }
}
