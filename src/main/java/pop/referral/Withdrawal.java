package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;

import java.util.Arrays;

/// A referral taken back by its sender, as typed.
record Withdrawal(@Nullable WithdrawReason reason, String note, Problems problems) {

    static Withdrawal read(String reason, String note) {
        var chosen = Arrays.stream(WithdrawReason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst()
                .orElse(null);
        var problems = Problems.none();
        if (chosen == null) {
            problems.add("reason", "Choose why it is withdrawn");
        }
        if (chosen == WithdrawReason.OTHER && note.isBlank()) {
            problems.add("note", "Say in a few words why it is withdrawn");
        }
        return new Withdrawal(chosen, Typed.text(note), problems);
    }
}
