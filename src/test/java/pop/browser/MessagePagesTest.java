package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.World;

import java.time.Clock;

/// How somebody is told things, the words, and the mailbox of a demonstration, in the sizes people have.
class MessagePagesTest extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    @Test
    void messages_wishes_and_words_can_be_read_everywhere() {
        var world = World.with(application, "Davie Invented", clock.instant());
        world.run("update message.untold set settled_at = null, settled_by = null where person_id = :person", 0);
        world.run("""
                insert into delivery.mailbox (message_id, channel, address, subject, text, at)
                values (:message, 'SMS', '+447700900123', '', 'Hi, it''s the team. Please call 07700 900900 when you can.', :at)
                """, 0);
        for (var page : new Page[] {desktop(), narrow()}) {
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            check(page, "/people/" + world.person + "/messages", "messages");
            check(page, "/people/" + world.person + "/messages/wishes", "message-wishes");
            check(page, "/digest", "digest");
            check(page, "/mailbox", "mailbox");
            signIn(page, Cast.MORAG_LEADER);
            check(page, "/messages/words", "message-words");
            page.click("text=Write anew");
            accessible(page);
            screenshot(page, "message-template-" + page.viewportSize().width);
        }
        world.run("update message.untold set settled_at = :at, settled_by = :fiona where person_id = :person", 0);
    }

    private static void check(Page page, String path, String name) {
        page.navigate(path);
        accessible(page);
        screenshot(page, name + "-" + page.viewportSize().width);
    }
}
