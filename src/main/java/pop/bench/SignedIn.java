package pop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

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

    private String token = "";

    private SignedIn(URI house) {
        this.house = house;
    }

    /// @param bytes as they came over the wire, compressed, without headers
    record Answer(int status, int bytes, long nanoseconds) {}

    /// @param led where to; empty when it led nowhere
    record Sent(int status, String led) {}

    static SignedIn as(String member, URI house) throws IOException, InterruptedException {
        var visitor = new SignedIn(house);
        var address = member + "@cast.invalid";
        visitor.send("/signin", Map.of("email", address, "password", "demonstration", "to", "/"), "/signin");
        return visitor;
    }

    /// Where what was found is shown: what one searches for is not in the address (it is sealed).
    String search(String typed) throws IOException, InterruptedException {
        return send("/people", Map.of("q", typed), "/people/search");
    }

    Answer get(String path) throws IOException, InterruptedException {
        var request = request(path).header("Accept-Encoding", "gzip").build();
        var began = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body().length, System.nanoTime() - began);
    }

    /// Sends a form as the page offers it.
    ///
    /// @return where it led
    String send(String page, Map<String, String> fields, String to) throws IOException, InterruptedException {
        token = token(page);
        var next = post(fields, to).led();
        if (next.isEmpty()) {
            throw new IOException("The form on " + page + " led nowhere");
        }
        return next;
    }

    /// Sends a form under the token of one that was opened before.
    Sent post(Map<String, String> fields, String to) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        var sent = client.send(
                request(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.discarding());
        return new Sent(sent.statusCode(), sent.headers().firstValue("Location").orElse(""));
    }

    /// Opens the page of a form, for [#post].
    SignedIn openForm(String page) throws IOException, InterruptedException {
        token = token(page);
        return this;
    }

    /// What a page says, as a browser gets it.
    String read(String path) throws IOException, InterruptedException {
        var request = request(path).header("Accept-Encoding", "gzip").build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        var zipped = answer.headers().firstValue("Content-Encoding").isPresent();
        try (var in = zipped ? new GZIPInputStream(answer.body()) : answer.body()) {
            var text = new String(in.readAllBytes(), UTF_8);
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return text;
        }
    }

    /// Hears a stream of events to its end.
    void hear(String path, Runnable event) throws IOException, InterruptedException {
        var request = request(path).setHeader("Accept", "text/event-stream").build();
        var answer = client.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        try (var lines = answer.body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(_ -> event.run());
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
    }

    private String token(String page) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(
                client.send(request(page).build(), BodyHandlers.ofString()).body());
        if (!csrf.find()) {
            throw new IOException("There is no form on " + page);
        }
        return csrf.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path)).timeout(PATIENCE).header("Accept", "text/html");
    }

    /// Also what is being heard ends.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
