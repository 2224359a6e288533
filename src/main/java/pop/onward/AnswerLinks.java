package pop.onward;

import org.springframework.stereotype.Component;
import pop.database.HouseKeys;
import pop.signin.OneUseLinks;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Links by which a partner without an account answers, and the code that opens them. The code stays the same for all
/// links of one referral, so that a partner is told it once; nobody keeps it, since it follows from the house's key.
@Component
public class AnswerLinks {

    public static final String PURPOSE = "onward.answer";

    private static final int CODES = 1_000_000;
    private static final int LAST = 4;

    private final OneUseLinks links;
    private final HouseKeys keys;

    AnswerLinks(OneUseLinks links, HouseKeys keys) {
        this.links = links;
        this.keys = keys;
    }

    /// Six digits.
    String code(Onward it) {
        var digest = keys.digest("onward code:" + it.id() + ":" + it.codeNumber());
        var number = ByteBuffer.wrap(digest, digest.length - LAST, LAST).getInt();
        return String.format(Locale.ROOT, "%06d", Math.floorMod(number, CODES));
    }

    /// As it is read out: "123 456".
    String spoken(Onward it) {
        var code = code(it);
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }

    /// @param message the mail that carries it; the same again makes no second link
    String make(UUID message, Onward it, Instant expires) {
        return links.make(message, PURPOSE, it.id().value(), code(it), expires);
    }

    void withdraw(OnwardId onward) {
        links.withdraw(onward.value());
    }
}
