package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.AgreedOnward;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Owner;
import pop.delivery.Dispatcher;
import pop.onward.Escalate;
import pop.rule.StatusCheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Somebody met in the cells is referred on the spot, as they agreed, and the mentor follows it until they were helped.
@PopTest
class ReferringFromTheCellsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private Escalate escalation;

    @Autowired
    private List<StatusCheck> checks;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private SentOn on;

    @BeforeEach
    void services() {
        clock.set(NOON);
        dispatcher.dispatch();
        on = SentOn.with(application, World.with(application, "Somebody Supported", NOON));
        AgreedOnward.fromSacro(on.owner(), UUID.fromString(SentOn.SIMON));
    }

    private MetInCells met(String name, SentOn.Service service) {
        return MetInCells.with(
                Owner.of(application), name, "{MONEY,ACCOMMODATION}", List.of(service.id()), clock.instant());
    }

    @Test
    void as_they_agreed_until_they_were_helped(Visitor stevie, Visitor bernadette) {
        var hub = on.withAccount("MONEY");
        var met = met("Tam From Govan", hub);
        signedIn(stevie, "stevie.moran").open(met.page()).follow("Refer, they agree: " + hub.name());
        stevie.see("Refer Tam From Govan to " + hub.name(), "From the cells of tests, version 1, clause 1");
        stevie.see("Tam From Govan", "07700 900321", "After ten", "Money and benefits");
        stevie.notSee("undertaking", "Govan Custody", "A dog", "pairs");
        stevie.choose("agrees", "true").submit("Go on: show it to them").see("Show this to them", "Tam From Govan");
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        var page = stevie.address();
        stevie.choose("agrees", "true").submit("Send it").expect(200).see("It is on its way", "Sent");
        dispatcher.dispatch();
        stevie.follow("Back to whom you met").see("Referred to " + hub.name());

        var received = page.replace("/onward/", "/onward/received/");
        signedIn(bernadette, "bernadette.coyle").open(received).see("Tam From Govan", "07700 900321");
        bernadette.notSee("cells", "Govan Custody", "Stevie was in").choose("answer", "WAITING_LISTED");
        bernadette.fill("weeks", "2").submit("Send the answer").expect(200);
        assertThat(waits("stevie.moran", met)).contains("ONWARD_ANSWERED");
        assertThat(Beginnings.today(stevie)).contains("Tam From Govan");
        stevie.open(page).see("On a waiting list").submit("I have seen to it");
        stevie.choose("answer", "ACCEPTED").submit("Put it on record").see("Taken on");
        stevie.choose("answer", "OUTCOME")
                .choose("outcome", "HELPED")
                .submit("Put it on record")
                .see("It helped");
        stevie.choose("went", "YES").submit("Save what they say").see("They got there");
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.astray()).as(check.of()).isEmpty());
    }

    @Test
    void silence_comes_to_the_mentor(Visitor stevie) {
        var hub = on.withAccount("MONEY");
        var other = on.withAccount("MONEY");
        var met = met("Silent Sam", hub);
        sent(stevie, met, hub);
        clock.tick(Duration.ofDays(3));
        escalation.escalate();
        assertThat(waits("stevie.moran", met)).contains("ONWARD_SILENT");
        var page = stevie.address();
        signedIn(stevie, "stevie.moran");
        assertThat(Beginnings.today(stevie)).contains("A service does not answer", "Silent Sam");
        stevie.open(page).see("Asked again", "Try another service");
        stevie.follow(other.name()).see("Silent Sam").choose("mode", "REFERRAL");
        stevie.submit("Go on: show it to them").see("Instead of " + hub.name(), "Back to whom you met");
        assertThat(on.status(page)).isEqualTo("REROUTED");
        stevie.choose("reason", "PERSON NOT_NOW").submit("End it").see("It is over");
        assertThat(waits("stevie.moran", met)).isEmpty();
    }

    @Test
    void without_an_agreement_nothing_goes_and_nothing_is_made(Visitor stevie) {
        var stranger = on.stranger("MONEY");
        var met = met("Untold Una", stranger);
        signedIn(stevie, "stevie.moran").open(met.referring(stranger));
        stevie.see("No referral can be sent", "No agreement in force lets Sacro", "ring together", "Print the card");
        assertThat(stevie.page().select("form [name^=told]")).isEmpty();
        stevie.post(address(met), form(stevie, stranger, "MONEY")).expect(422).see("No referral can be sent");
        assertThat(met.people()).isZero();
        assertThat(Outside.mailsTo(stranger.email())).isEmpty();
    }

    @Test
    void what_is_not_covered_is_not_told(Visitor stevie) {
        var family = on.withAccount("FAMILY");
        var met = met("Partly Pat", family);
        signedIn(stevie, "stevie.moran").open(met.referring(family)).see("is not covered by the agreement");
        assertThat(stevie.page().select("[name='told[FAMILY]']")).isEmpty();
        stevie.post(address(met), form(stevie, family, "FAMILY")).expect(422);
        assertThat(met.people()).isZero();
    }

    @Test
    void without_the_tick_nothing_happens_and_twice_is_once(Visitor stevie) {
        var hub = on.withAccount("MONEY");
        var met = met("Twice Tam", hub);
        signedIn(stevie, "stevie.moran").open(met.referring(hub)).submit("Go on: show it to them");
        stevie.expect(422).see("Tell them first, and tick that they agree");
        assertThat(met.people()).isZero();

        var form = form(stevie, hub, "MONEY");
        stevie.post(address(met), form).expect(200);
        var page = stevie.address();
        stevie.post(address(met), form).expect(200);
        stevie.open(met.referring(hub));
        assertThat(stevie.address()).isEqualTo(page);
        assertThat(met.people()).isOne();
        assertThat(met.referrals()).isOne();
        var other = on.withAccount("ACCOMMODATION");
        stevie.open(met.referring(other)).choose("agrees", "true").submit("Go on: show it to them");
        stevie.see("Show this to them");
        assertThat(met.people()).isOne();
        assertThat(met.referrals()).isEqualTo(2);
    }

    @Test
    void nobody_else_opens_it(Visitor stevie, Visitor donna, Visitor lewis, Visitor gregor) {
        var hub = on.withAccount("MONEY");
        var met = met("Private Pete", hub);
        sent(stevie, met, hub);
        var page = stevie.address();
        for (var other : Map.of("donna.keane", donna, "lewis.petrie", lewis, "gregor.tait", gregor)
                .entrySet()) {
            signedIn(other.getValue(), other.getKey()).open(page).expect(404);
            other.getValue().open("/people/" + met.person()).expect(404);
        }
        donna.open(met.referring(hub)).see("Stevie Moran refers them");
        donna.post(address(met), form(donna, hub, "MONEY")).expect(422);
        lewis.open(met.referring(hub)).expect(404);
        gregor.open(met.referring(hub)).expect(404);
        assertThat(met.referrals()).isOne();
    }

    private void sent(Visitor stevie, MetInCells met, SentOn.Service hub) {
        signedIn(stevie, "stevie.moran").open(met.referring(hub)).choose("agrees", "true");
        stevie.submit("Go on: show it to them")
                .choose("agrees", "true")
                .submit("Send it")
                .expect(200);
        dispatcher.dispatch();
    }

    private static String address(MetInCells met) {
        return "/onward/from-custody/" + met.approach();
    }

    private static Map<String, String> form(Visitor visitor, SentOn.Service service, String need) {
        return Map.of(
                "_csrf",
                visitor.page().select("input[name=_csrf]").attr("value"),
                "service",
                service.id().toString(),
                "need",
                need,
                "agrees",
                "true",
                "told[IDENTITY]",
                "Who it is",
                "told[FAMILY]",
                "Not to be told");
    }

    private List<String> waits(String who, MetInCells met) {
        return new AsWorker(application).todo(who, met.person(), clock.instant());
    }
}
