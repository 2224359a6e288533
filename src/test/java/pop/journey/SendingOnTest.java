package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.account.AskThem;
import pop.delivery.Dispatcher;
import pop.onward.Escalate;
import pop.rule.StatusCheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Somebody is sent to a service, and it is followed until it is known what came of it.
@PopTest
class SendingOnTest {

    /// A Tuesday, at noon in Glasgow.
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final AtomicInteger NUMBERS = new AtomicInteger(400);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private Escalate escalation;

    @Autowired
    private AskThem asking;

    @Autowired
    private List<StatusCheck> checks;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private World world;
    private SentOn on;
    private String number;

    @BeforeEach
    void somebody_who_can_be_written_to() {
        clock.set(NOON);
        dispatcher.dispatch();
        world = World.with(application, "Shug Sent On", NOON);
        on = SentOn.with(application, world);
        number = "+447700900" + NUMBERS.getAndIncrement();
        world.run("update person.channel set value = '" + number + "', whose = '' where person_id = :person", 1);
        world.run("update message.wish set superseded_at = :at where person_id = :person", 1);
    }

    @Test
    void from_a_need_to_helped_with_the_persons_own_account_beside_the_services(
            Visitor fiona, Visitor bernadette, Visitor him) {
        var hub = on.withAccount("MONEY");
        var page = needed_and_sent(fiona, hub);
        signedIn(bernadette, "bernadette.coyle").open("/onward/received").notSee(hub.name());
        dispatcher.dispatch();
        assertThat(waits("bernadette.coyle")).contains("ONWARD_RECEIVED");

        var received = page.replace("/onward/", "/onward/received/");
        bernadette.open("/onward/received").see(hub.name()).open(received);
        bernadette.see("Shug Sent On", "His money stopped.").choose("answer", "ACCEPTED");
        bernadette.submit("Send the answer").see("Taken on", "The service has it");
        he_says_two_weeks_later(him, hub);

        signedIn(bernadette, "bernadette.coyle").open(received).choose("answer", "OUTCOME");
        bernadette.submit("Send the answer").expect(422).see("Say what came of it");
        bernadette.choose("outcome", "HELPED").submit("Send the answer").see("It helped");
        signedIn(fiona, "fiona.baird")
                .open(page)
                .see("It helped", "They got there. It helped a bit", "Kind folk.", "The service saw them");
        bernadette.open(received).notSee("Kind folk.");
        fiona.open("/people/" + world.person + "/ledger")
                .see(hub.name(), "Onward referrals of tests, version 1, clause 1");
        fiona.open("/people/" + world.person + "?kind=ONWARD").see(hub.name() + " takes them on");
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.astray()).as(check.of()).isEmpty());
    }

    private String needed_and_sent(Visitor fiona, SentOn.Service hub) {
        signedIn(fiona, "fiona.baird").open(on.needs());
        fiona.choose("need", "MONEY").fill("note", "His money stopped.").submit("Add the need");
        fiona.see("Money and benefits", "His money stopped.", "No service was tried yet");
        on.draft(fiona, hub, "MONEY").see("Shug Sent On", "Money and benefits: His money stopped.");
        fiona.submit("Send it").see("tick that they agree");
        fiona.choose("agrees", "true").submit("Send it").see("It is on its way", "Sent");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(20);
        return fiona.address();
    }

    private void he_says_two_weeks_later(Visitor him, SentOn.Service hub) {
        clock.tick(Duration.ofDays(14));
        assertThat(asking.ask()).isPositive();
        dispatcher.dispatch();
        var link = text().replaceAll("(?s).*(/asked/\\S+).*", "$1");
        him.open(link).see("Did you get there?").notSee(hub.name(), "Shug", "Positive Outcomes", "money");
        him.choose("went", "YES").choose("helped", "PARTLY").fill("words", "Kind folk.");
        him.submit("Send").see("Thank you");
    }

    @Test
    void a_signpost_takes_one_tap_and_nothing_leaves(Visitor fiona, Visitor bernadette) {
        var hub = on.withAccount("MONEY");
        signedIn(fiona, "fiona.baird").open(on.needs() + "/new?need=MONEY&service=" + hub.id());
        fiona.submit("They know where to go").see(hub.name(), "They know where to go", "Nothing about them left");
        dispatcher.dispatch();
        signedIn(bernadette, "bernadette.coyle").open("/onward/received").notSee(hub.name());
        assertThat(Outside.mailsTo(hub.email())).isEmpty();
    }

    @Test
    void silence_is_escalated_by_name_and_another_service_is_tried(Visitor fiona, Visitor morag) {
        var silent = on.byMail("LEGAL");
        var other = on.byMail("LEGAL");
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, silent, "LEGAL");
        dispatcher.dispatch();
        assertThat(SentOn.links(silent)).hasSize(1);
        clock.tick(Duration.ofDays(2));
        escalation.escalate();
        assertThat(escalation.escalate()).isZero();
        dispatcher.dispatch();
        assertThat(SentOn.links(silent)).hasSize(2);
        assertThat(waits("fiona.baird")).contains("ONWARD_SILENT");
        assertThat(waits("morag.sinclair")).doesNotContain("ONWARD_SILENT");

        clock.tick(Duration.ofDays(7));
        escalation.escalate();
        assertThat(waits("morag.sinclair")).contains("ONWARD_SILENT");
        assertThat(escalation.escalate()).isZero();
        signedIn(morag, "morag.sinclair").open(page).see("No response", "Nobody answered: asked again", silent.email());
        signedIn(fiona, "fiona.baird").open(page).see("Try another service", "Is its listing right?");
        fiona.follow(other.name()).see("Shug Sent On");
        fiona.choose("mode", "REFERRAL").submit("Go on: show it to them").see("Instead of " + silent.name());
        assertThat(on.status(page)).isEqualTo("REROUTED");
        fiona.open(page).see("Another was tried", "Tried instead: " + other.name());
        dispatcher.dispatch();
        assertThat(waits("fiona.baird")).doesNotContain("ONWARD_SILENT");
    }

    @Test
    void a_no_of_the_service_and_a_no_of_the_person_are_counted_apart(Visitor fiona) {
        var full = on.byMail("FAMILY");
        var feared = on.byMail("FAMILY");
        signedIn(fiona, "fiona.baird");
        var one = on.send(fiona, full, "FAMILY");
        fiona.choose("answer", "DECLINED")
                .submit("Put it on record")
                .expect(422)
                .see("Say why not");
        fiona.choose("why", "FULL").submit("Put it on record").see("The service said no: we are full");
        var two = on.send(fiona, feared, "FAMILY");
        fiona.choose("reason", "PERSON DOES_NOT_TRUST").submit("End it").see("The person’s decision");

        assertThat(counted("PARTNER")).isOne();
        assertThat(counted("PERSON")).isOne();
        assertThat(List.of(on.status(one), on.status(two))).containsOnly("DECLINED");
        fiona.open(one).see("Is its listing right?").open(two).notSee("Is its listing right?");
    }

    @Test
    void nothing_is_told_that_no_agreement_covers_or_the_person_objects_to(Visitor fiona) {
        var hub = on.withAccount("ACCOMMODATION");
        world.run(
                "update sharing.preference set choice = 'OBJECTS' where person_id = :person and category = 'HOUSING'",
                0);
        signedIn(fiona, "fiona.baird").open(on.needs() + "/new?need=ACCOMMODATION&service=" + hub.id());
        fiona.see("may not be told: the person objects", "is not covered by the agreement with them");
        assertThat(fiona.page().select("[name='told[HOUSING]']")).isEmpty();
        assertThat(fiona.page().select("[name='told[OFFENDING]']")).isEmpty();
        assertThat(fiona.page().select("[name='told[IDENTITY]']")).hasSize(1);
    }

    @Test
    void a_partner_sends_them_further_on_and_we_follow_it(Visitor fiona, Visitor bernadette) {
        var hub = on.withAccount("MONEY");
        var further = on.stranger("MONEY");
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, hub, "MONEY");
        dispatcher.dispatch();
        var received = page.replace("/onward/", "/onward/received/");
        signedIn(bernadette, "bernadette.coyle").open(received).follow("You sent them further on");
        bernadette.submit("We sent them there").expect(422).see("Choose where you sent them", "Say that they agreed");
        bernadette.choose("service", further.id().toString()).choose("agrees", "true");
        bernadette.submit("We sent them there").see("Sent further on to " + further.name());

        assertThat(waits("fiona.baird")).contains("ONWARD_ANSWERED");
        fiona.open(page).see("Sent further on to " + further.name()).follow("Sent further on to " + further.name());
        fiona.see("Sent further on by " + hub.name(), "Bernadette Coyle, for the service");
        var child = fiona.address();
        bernadette.open(child.replace("/onward/", "/onward/received/")).expect(404);
        fiona.choose("answer", "ACCEPTED").submit("Put it on record").see("Taken on");
        assertThat(on.status(page)).isEqualTo("SENT");
    }

    @Test
    void a_service_that_closes_tells_who_waits_for_it(Visitor fiona, Visitor morag) {
        var hub = on.byMail("MONEY");
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, hub, "MONEY");
        signedIn(morag, "morag.sinclair").open("/services/" + hub.id()).follow("It has closed");
        morag.see("1 referral to it is open").submit("It has closed").see("Nobody is offered it any more");
        assertThat(waits("fiona.baird")).contains("ONWARD_CLOSED");
        fiona.open(on.needs() + "/new?need=MONEY&service=" + hub.id())
                .submit("They know where to go")
                .expect(422)
                .see("It does not take anybody now");
        fiona.open(page).see(hub.name());
    }

    @Test
    void without_an_agreement_nothing_leaves_whoever_asks(Visitor fiona) {
        var unknown = on.stranger("MONEY");
        var form = on.needs() + "/new?need=MONEY&service=" + unknown.id();
        signedIn(fiona, "fiona.baird").open(form).see("No referral can be sent there", "Go with them");
        assertThat(fiona.page().select("[name=mode][value=REFERRAL], [name^=told]"))
                .isEmpty();
        fiona.post(on.needs(), asReferral(fiona, unknown)).expect(422).see("A referral may not be sent there");

        fiona.open(form).submit("Go on").see("Nothing is told by us");
        fiona.choose("agrees", "true").submit("They were told now").see("Warm handover");
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(unknown.email())).isEmpty();
        assertThat(ledgered(fiona.address())).isZero();
    }

    @Test
    void a_partner_sees_nobody_elses_people(Visitor fiona, Visitor bernadette, Visitor lewis) {
        var hub = on.withAccount("MONEY");
        var elsewhere = on.byMail("MONEY");
        signedIn(fiona, "fiona.baird");
        var theirs = on.send(fiona, hub, "MONEY");
        var other = on.send(fiona, elsewhere, "MONEY");
        dispatcher.dispatch();

        signedIn(bernadette, "bernadette.coyle")
                .open("/onward/received")
                .see(hub.name())
                .notSee(elsewhere.name());
        for (var path : List.of(
                theirs, other, other.replace("/onward/", "/onward/received/"), on.needs(), "/people/" + world.person)) {
            bernadette.open(path).expect(404);
        }
        signedIn(lewis, "lewis.petrie").open("/onward/received").notSee(hub.name());
        lewis.open(theirs.replace("/onward/", "/onward/received/")).expect(404);
    }

    private static Map<String, String> asReferral(Visitor worker, SentOn.Service service) {
        return Map.of(
                "_csrf",
                worker.page().select("input[name=_csrf]").attr("value"),
                "need",
                "MONEY",
                "service",
                service.id().toString(),
                "mode",
                "REFERRAL",
                "told[IDENTITY]",
                "Shug Sent On");
    }

    private long ledgered(String page) {
        return on.owner()
                .sql("select count(*) from onward.told where onward_id = :id::uuid")
                .param("id", page.substring(page.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private long counted(String whose) {
        return new AsWorker(application)
                .count(
                        "fiona.baird",
                        "select count(*) from onward.progress where person_id = :person and declined_whose = '" + whose
                                + "'",
                        world.person);
    }

    private List<String> waits(String who) {
        return new AsWorker(application).todo(who, world.person, clock.instant());
    }

    private String text() {
        return Outside.NOTIFY.taken().stream()
                .filter(it -> it.to().equals(number))
                .map(it -> it.said("text"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
