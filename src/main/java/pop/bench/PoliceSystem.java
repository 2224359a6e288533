package pop.bench;

import org.json.JSONObject;

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
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A police system that tells of overdoses by signed calls.
final class PoliceSystem implements AutoCloseable {

    private static final String ADDRESS = "https://police.invalid/told";
    private static final String SECRET = "shared with a police system, in benches only";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Clock clock = Clock.systemUTC();
    private final URI door;

    PoliceSystem(URI house) {
        door = house.resolve("/overdoses/machine");
    }

    /// So that the house knows it, as environment variables.
    static Map<String, String> settings() {
        return Map.of(
                "POP_DELIVERY_WEBHOOKS_0_ADDRESS", ADDRESS,
                "POP_DELIVERY_WEBHOOKS_0_SECRET", SECRET,
                "POP_OVERDOSE_MACHINES_0_ADDRESS", ADDRESS,
                "POP_OVERDOSE_MACHINES_0_AGENCY", "a0000000-0000-7000-8000-000000000002",
                "POP_OVERDOSE_MACHINES_0_TEAM", "b0000000-0000-7000-8000-000000000001");
    }

    record Answer(int status, String id) {}

    Answer tell(UUID reference) throws IOException, InterruptedException {
        var body = new JSONObject(Map.of(
                        "reference", reference.toString(),
                        "nonFatal", "YES",
                        "accidental", "YES",
                        "illicitDrug", "YES",
                        "dealtWith", "YES",
                        "happenedAt", clock.instant().toString(),
                        "name", Overdose.name(reference),
                        "nowAt", "HOSPITAL"))
                .toString();
        var at = clock.instant().toString();
        var call = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Pop-Sent-At", at)
                .header("Pop-Signature", signature(at + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(call, BodyHandlers.ofString());
        var told = answer.statusCode() < 300 ? new JSONObject(answer.body()).getString("id") : "";
        return new Answer(answer.statusCode(), told);
    }

    private static String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
