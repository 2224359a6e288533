package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.Outside;
import pop.World;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.delivery.Dispatcher;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.Outbox;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/// What waits for a partner, and what those see who watch over what leaves.
class DeliveryPagesTest extends BrowserTest {

    private static final UUID HSCP = UUID.fromString("a0000000-0000-7000-8000-000000000001");
    private static final UUID SIMON = UUID.fromString("a0000000-0000-7000-8000-000000000005");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AsSystem house;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private Clock clock;

    @Test
    void what_waits_and_what_was_delivered_can_be_read_everywhere() {
        var stopped = Ids.next();
        World.with(application, "Nobody Told", clock.instant());
        Outside.partnerAnswers(410);
        put(Recipient.byWebhook(SIMON, "Access Hub", Outside.partnerAddress()), Ids.next());
        put(Recipient.here(SIMON), Ids.next());
        dispatcher.dispatch();
        Outside.partnerAnswers(204);
        put(Recipient.byMail(SIMON, "Access Hub", "hub@partner.invalid"), stopped);
        house.run("a test", () -> outbox.stop(stopped, null, Set.of(), "too-late"));
        put(Recipient.byMail(SIMON, "Access Hub", "hub@partner.invalid"), Ids.next());

        for (var page : new Page[] {desktop(), narrow()}) {
            signIn(page, Cast.BERNADETTE_PARTNER);
            check(page, "/waiting", "waiting");
            signIn(page, Cast.MORAG_LEADER);
            check(page, "/waiting", "waiting-nothing");
            check(page, "/deliveries", "deliveries");
            signIn(page, Cast.CALLIE_ADMINISTRATOR);
            check(page, "/deliveries?part=GAVE_UP", "deliveries-gave-up");
            check(page, "/deliveries?part=WAITING", "deliveries-waiting");
        }
        dispatcher.dispatch();
    }

    private void put(Recipient to, UUID person) {
        var message = Message.to(to, "test.sent", new Subject("test", Ids.next()), "Agreement with partners, clause 4")
                .heldBy(HSCP)
                .of(person);
        house.run("a test", () -> outbox.put(message));
    }

    private static void check(Page page, String path, String name) {
        page.navigate(path);
        accessible(page);
        screenshot(page, name + "-" + page.viewportSize().width);
    }
}
