package pop.delivery;

import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Calls that a partner's machine makes to us. They are signed as ours to it are: see `Webhook`.
@Component
public class PartnerCalls {

    /// What was sent longer ago, or lies further ahead, may have been caught and sent again.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final DeliverySettings settings;
    private final Clock clock;

    PartnerCalls(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// @param sentAt header `Pop-Sent-At`, an ISO instant
    /// @param signature header `Pop-Signature`
    public record Call(String sentAt, String signature, String body) {}

    /// Whether the machine at this address made the call, and just now.
    public boolean isFrom(String address, Call call) {
        return isFresh(call.sentAt())
                && settings.webhook(address)
                        .map(it -> Webhook.signature(it.secret(), call.sentAt() + "." + call.body()))
                        .filter(right -> MessageDigest.isEqual(
                                right.getBytes(UTF_8), call.signature().getBytes(UTF_8)))
                        .isPresent();
    }

    private boolean isFresh(String sentAt) {
        try {
            return Duration.between(Instant.parse(sentAt), clock.instant())
                            .abs()
                            .compareTo(FRESH)
                    <= 0;
        } catch (DateTimeException unread) {
            return false;
        }
    }
}
