package pop.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.delivery.Message.Way;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/// Texts and letters through GOV.UK Notify. Its templates there hold nothing: the whole text comes from here.
///
/// Notify does not tell the same message twice from two messages. So each carries its id as the reference, and before
/// one is given to it again it is asked by reference whether it has it.
@Component
class Notify implements Channel {

    static {
        // The client is built on HttpURLConnection, which waits for ever, and which sends a POST again by itself when
        // the connection breaks: somebody would be sent the same text twice. Read once, when the first is opened.
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("sun.net.client.defaultConnectTimeout", "5000");
        System.setProperty("sun.net.client.defaultReadTimeout", "20000");
    }

    private static final int LONGEST_ADDRESS = 7;
    private static final int BAD_REQUEST = 400;

    private final DeliverySettings.Notify settings;
    private final @Nullable NotificationClient client;

    Notify(DeliverySettings settings) {
        this.settings = settings.govUkNotify();
        client = this.settings.key().isBlank() ? null : client(this.settings);
    }

    private static NotificationClient client(DeliverySettings.Notify settings) {
        return settings.url().isBlank()
                ? new NotificationClient(settings.key())
                : new NotificationClient(settings.key(), settings.url());
    }

    @Override
    public boolean carries(Way way) {
        return client != null
                && switch (way) {
                    case SMS -> !settings.sms().isBlank();
                    case LETTER -> !settings.letter().isBlank();
                    case MAIL, WEBHOOK, HERE -> false;
                };
    }

    @Override
    public Answer send(Message message, Written words, boolean before) {
        try {
            if (!before || known(message.id()).isEmpty()) {
                hand(message, words);
            }
            return new Answer.Taken(true);
        } catch (NotificationClientException failure) {
            return answer(failure);
        }
    }

    @Override
    public Optional<Became> ask(MessageId message, Way way) throws IOException {
        try {
            return known(message).flatMap(it -> became(it.getStatus()));
        } catch (NotificationClientException failure) {
            throw new IOException(note(failure), failure);
        }
    }

    private Optional<Notification> known(MessageId message) throws NotificationClientException {
        return notifier().getNotifications(null, null, message.toString(), null).getNotifications().stream()
                .findFirst();
    }

    private void hand(Message message, Written words) throws NotificationClientException {
        var reference = message.id().toString();
        if (message.to().way() == Way.SMS) {
            notifier().sendSms(settings.sms(), message.to().address(), Map.of("text", words.text()), reference);
        } else {
            notifier().sendLetter(settings.letter(), letter(message, words), reference);
        }
    }

    private NotificationClient notifier() {
        return requireNonNull(client);
    }

    private static Map<String, String> letter(Message message, Written words) {
        var parts = new HashMap<>(Map.of("subject", words.subject(), "text", words.text()));
        List<String> lines =
                message.to().address().lines().filter(line -> !line.isBlank()).toList();
        for (int line = 0; line < Math.min(lines.size(), LONGEST_ADDRESS); line++) {
            // the last of them must be the postcode
            var last = line == LONGEST_ADDRESS - 1;
            parts.put("address_line_" + (line + 1), last ? lines.getLast() : lines.get(line));
        }
        return parts;
    }

    /// What every message would meet is put right by a person; what only this one meets never goes.
    private static Answer answer(NotificationClientException failure) {
        var text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure.getHttpResult() != BAD_REQUEST || !text.startsWith("status code")) {
            return new Answer.NotNow(note(failure));
        }
        if (text.contains("template")) {
            return new Answer.NotNow("the template is not as it should be (docs/operating.md)");
        }
        if (text.contains("team-only") || text.contains("trial mode")) {
            return new Answer.Never("this key may only write to members of its own team");
        }
        return new Answer.Never("the number or address is not one it can be sent to");
    }

    /// Its own messages may quote what was sent; the number tells enough.
    private static String note(NotificationClientException failure) {
        var cause = failure.getCause();
        return failure.getHttpResult() > 0
                ? "answered " + failure.getHttpResult()
                : cause == null ? "no answer" : cause.getClass().getSimpleName();
    }

    /// Texts: delivered or one of three failures. Letters: received, which means printed and posted, or a failure.
    private static Optional<Became> became(String status) {
        return switch (status) {
            case "delivered", "received" -> Optional.of(new Became(true, status));
            case "permanent-failure",
                    "temporary-failure",
                    "technical-failure",
                    "validation-failed",
                    "virus-scan-failed",
                    "cancelled" -> Optional.of(new Became(false, status));
            default -> Optional.empty();
        };
    }
}
