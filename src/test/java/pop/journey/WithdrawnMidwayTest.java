package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.delivery.DeliveryEvent;
import pop.delivery.Dispatcher;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.engagement.EngagementEvent;
import pop.engagement.EngagementId;
import pop.participation.ParticipationEvent;
import pop.person.PersonId;
import pop.sharing.Category;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// What was agreed is taken back between sending and receiving: by the person, by an agreement that ends, by a death.
@PopTest
class WithdrawnMidwayTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AsSystem house;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    private World world;
    private SentOn on;

    @BeforeEach
    void somebody() {
        clock.set(NOON);
        dispatcher.dispatch();
        world = World.with(application, "Shug Sent On", NOON);
        on = SentOn.with(application, world);
    }

    @Test
    void an_agreement_that_ends_before_it_is_sent_keeps_it_here(Visitor fiona) {
        var hub = on.byMail("MONEY");
        on.draft(signedIn(fiona, "fiona.baird"), hub, "MONEY");
        var page = fiona.address();
        on.agreementEnds(hub);
        fiona.choose("agrees", "true").submit("Send it").expect(409).see("would need an agreement with them");
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(hub.email())).isEmpty();
        assertThat(on.status(page)).isEqualTo("DRAFT");
    }

    @Test
    void an_objection_between_sending_and_receiving_withdraws_it(Visitor fiona, Visitor bernadette) {
        var hub = on.withAccount("ACCOMMODATION");
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, hub, "ACCOMMODATION");
        object();
        dispatcher.dispatch();
        assertThat(on.status(page)).isEqualTo("REVOKED");
        signedIn(bernadette, "bernadette.coyle")
                .open(page.replace("/onward/", "/onward/received/"))
                .expect(404);
        fiona.open(page).see("Withdrawn", "the person objects");
    }

    @Test
    void what_arrived_and_is_withdrawn_cannot_be_read_any_more_and_they_are_told(Visitor fiona, Visitor bernadette) {
        var hub = on.withAccount("MONEY");
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, hub, "MONEY");
        dispatcher.dispatch();
        var further = on.stranger("MONEY");
        signedIn(bernadette, "bernadette.coyle").open(page.replace("/onward/", "/onward/received/") + "/further");
        bernadette.choose("service", further.id().toString()).choose("agrees", "true");
        fiona.open(page).submit("They take their agreement back").see("Withdrawn");
        bernadette.submit("We sent them there").expect(409);
        fiona.open(on.needs()).notSee(further.name());
        dispatcher.dispatch();
        signedIn(bernadette, "bernadette.coyle").open("/waiting").see("A referral was withdrawn");
        bernadette
                .open(page.replace("/onward/", "/onward/received/"))
                .see("It was withdrawn")
                .notSee("Shug Sent On");
        assertThat(bernadette.page().select("form input[name=answer]")).isEmpty();
    }

    @Test
    void a_death_ends_it_softly_and_a_bounced_mail_is_somebodys_task(Visitor fiona) {
        var hub = on.byMail("MONEY");
        signedIn(fiona, "fiona.baird");
        var page = on.send(fiona, hub, "MONEY");
        house.run(
                "a test",
                () -> events.publishEvent(new DeliveryEvent.GaveUp(
                        new MessageId(world.onward),
                        "onward.answer",
                        new Message.Subject("onward", UUID.fromString(page.substring("/onward/".length()))),
                        clock.instant())));
        assertThat(waits("fiona.baird")).contains("ONWARD_ANSWERED");
        fiona.open(page).see("did not arrive").submit("I have seen to it").see("It is off your list");
        assertThat(waits("fiona.baird")).doesNotContain("ONWARD_ANSWERED");

        house.run(
                "a test",
                () -> events.publishEvent(new EngagementEvent.Died(
                        new EngagementId(world.spell),
                        new PersonId(world.person),
                        UUID.fromString(World.FIONA),
                        NOON)));
        assertThat(on.status(page)).isEqualTo("REVOKED");
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(hub.email())).isEmpty();
    }

    /// What a page that is out of date would send.

    private void object() {
        world.run(
                "update sharing.preference set choice = 'OBJECTS' where person_id = :person and category = 'HOUSING'",
                0);
        house.run(
                "a test",
                () -> events.publishEvent(new ParticipationEvent.Objected(
                        new PersonId(world.person),
                        UUID.fromString(SentOn.SIMON),
                        Set.of(Category.HOUSING),
                        UUID.fromString(World.FIONA),
                        Beginnings.AGENCY,
                        clock.instant())));
    }

    private List<String> waits(String who) {
        return new AsWorker(application).todo(who, world.person, clock.instant());
    }
}
