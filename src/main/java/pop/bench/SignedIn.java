package pop.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Somebody of the cast with a browser that keeps its connection and asks for compressed pages.
final class SignedIn implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI house;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private SignedIn(URI house) {
        this.house = house;
    }

    /// @param bytes as they came over the wire, compressed, without headers
    record Answer(int status, int bytes, long nanoseconds) {}

    static SignedIn as(String member, URI house) throws IOException, InterruptedException {
        var visitor = new SignedIn(house);
        var form = visitor.client.send(visitor.request("/signin").build(), BodyHandlers.ofString());
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IOException("The sign-in page has no form.");
        }
        var fields = "_csrf=" + URLEncoder.encode(csrf.group(1), UTF_8) + "&email="
                + URLEncoder.encode(member + "@cast.invalid", UTF_8) + "&password=demonstration&to=/";
        var sent = visitor.client.send(
                visitor.request("/signin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
        if (sent.statusCode() != 302 && sent.statusCode() != 303) {
            throw new IOException(member + " cannot sign in: " + sent.statusCode());
        }
        return visitor;
    }

    Answer get(String path) throws IOException, InterruptedException {
        var request = request(path).header("Accept-Encoding", "gzip").build();
        var began = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body().length, System.nanoTime() - began);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path)).timeout(PATIENCE).header("Accept", "text/html");
    }

    @Override
    public void close() {
        client.close();
    }
}
