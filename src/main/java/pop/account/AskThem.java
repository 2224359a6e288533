package pop.account;

import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.onward.Accounts;
import pop.onward.Onward;
import pop.onward.Onwards;

import java.time.Clock;
import java.time.Instant;

/// Asks people for their own account, once each, in a text that says nothing. Where there is no safe way to write, it
/// is
/// on the list of whoever follows the referral.
@Component
public class AskThem {

    private static final String TASK = "asking people whether it helped";
    private static final int AT_ONCE = 100;

    private final Accounts accounts;
    private final Onwards onwards;
    private final TwoQuestions words;
    private final AsSystem house;
    private final Clock clock;

    AskThem(Accounts accounts, Onwards onwards, TwoQuestions words, AsSystem house, Clock clock) {
        this.accounts = accounts;
        this.onwards = onwards;
        this.words = words;
        this.house = house;
        this.clock = clock;
    }

    /// @return how many were asked, or are to be
    public int ask() {
        var now = clock.instant();
        var due = house.call(TASK, () -> accounts.due(now, AT_ONCE));
        due.forEach(id -> house.run(TASK, () -> onwards.find(id).ifPresent(it -> ask(it, now))));
        return due.size();
    }

    private void ask(Onward it, Instant now) {
        accounts.asked(it.id(), now);
        if (!words.leave(it.id().value(), it.person(), now)) {
            accounts.askYourself(it);
        }
    }
}
