package pop.delivery;

import org.springframework.stereotype.Component;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A signed call to a partner's machine (webhook): a POST of ids and the kind, as JSON.
///
/// The receiver checks `Pop-Signature`, the HMAC-SHA256 in hex of the header `Pop-Sent-At`, a full stop and the
/// body, made with the secret we share; refuses what was sent long ago; and takes calls with the same
/// `Idempotency-Key` for one. It answers 2xx when it has it.
@Component
class Webhook implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final DeliverySettings settings;
    private final Clock clock;

    Webhook(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean carries(Message.Way way) {
        return way == Message.Way.WEBHOOK;
    }

    @Override
    public Answer send(Message message, Written words, boolean before) {
        var partner = settings.webhook(message.to().address());
        if (partner.isEmpty()) {
            return new Answer.NotNow("no secret is set for this address");
        }
        try {
            var call = client.send(signed(message, partner.get()), BodyHandlers.discarding());
            return answer(call.statusCode());
        } catch (IOException failure) {
            return new Answer.NotNow(failure.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow("interrupted");
        }
    }

    private HttpRequest signed(Message message, DeliverySettings.Partner partner) {
        var body = "{\"id\":\"%s\",\"kind\":\"%s\",\"subject\":{\"kind\":\"%s\",\"id\":\"%s\"}}"
                .formatted(
                        message.id(),
                        message.kind(),
                        message.about().kind(),
                        message.about().id());
        var sentAt = clock.instant().toString();
        return HttpRequest.newBuilder(URI.create(partner.address()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id().toString())
                .header("Pop-Sent-At", sentAt)
                .header("Pop-Signature", signature(partner.secret(), sentAt + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Answer answer(int status) {
        if (status >= 200 && status < 300) {
            return new Answer.Taken(false);
        }
        var note = "answered " + status;
        // gone, and what would be no better a second time; 404 may be a machine that is being put right
        return status == 410 || status == 413 || status == 422 ? new Answer.Never(note) : new Answer.NotNow(note);
    }

    static String signature(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
