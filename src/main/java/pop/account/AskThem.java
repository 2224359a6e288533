package pop.account;

import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.delivery.Message;
import pop.message.Letterbox;
import pop.message.Wording;
import pop.onward.Accounts;
import pop.onward.Attention;
import pop.onward.Onward;
import pop.onward.OnwardDesk;
import pop.onward.OnwardId;
import pop.onward.Onwards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Asks people for their own account, once each, in a text that says nothing. Where there is no safe way to write, it
/// is
/// on the list of whoever follows the referral.
@Component
public class AskThem {

    static final String SUBJECT = "onward.asked";

    private static final String TASK = "asking people whether it helped";
    private static final int AT_ONCE = 100;
    /// Later they would wonder what it is about.
    private static final Duration OF_USE = Duration.ofDays(14);

    private final Accounts accounts;
    private final Onwards onwards;
    private final OnwardDesk desk;
    private final Asking asking;

    AskThem(Accounts accounts, Onwards onwards, OnwardDesk desk, Asking asking) {
        this.accounts = accounts;
        this.onwards = onwards;
        this.desk = desk;
        this.asking = asking;
    }

    /// What it takes to leave word.
    @Component
    record Asking(Letterbox letterbox, AsSystem house, Clock clock) {}

    /// @return how many were asked, or are to be
    public int ask() {
        var now = asking.clock().instant();
        var due = asking.house().call(TASK, () -> accounts.due(now, AT_ONCE));
        due.forEach(id -> asking.house().run(TASK, () -> onwards.find(id).ifPresent(it -> ask(it, now))));
        return due.size();
    }

    private void ask(Onward it, Instant now) {
        accounts.asked(it.id(), now);
        var fate = asking.letterbox()
                .leave(new Letterbox.Word(
                        word(it.id()),
                        it.person(),
                        Wording.TWO_QUESTIONS,
                        new Message.Subject(SUBJECT, it.id().value()),
                        Map.of(),
                        now,
                        now.plus(OF_USE)));
        if (fate instanceof Letterbox.Fate.Silent) {
            desk.look(it, Attention.ASK_THEM);
        }
    }

    static UUID word(OnwardId onward) {
        return UUID.nameUUIDFromBytes(("asked " + onward).getBytes(UTF_8));
    }
}
