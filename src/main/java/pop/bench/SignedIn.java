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
import java.util.Map;
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
        var csrf = CSRF.matcher(
                client.send(request(page).build(), BodyHandlers.ofString()).body());
        if (!csrf.find()) {
            throw new IOException("There is no form on " + page);
        }
        var body = new StringBuilder("_csrf=" + URLEncoder.encode(csrf.group(1), UTF_8));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        var form = request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        var sent = client.send(form.build(), BodyHandlers.discarding());
        var next = sent.headers().firstValue("Location");
        return next.orElseThrow(() -> new IOException("The form on " + page + " led nowhere: " + sent.statusCode()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path)).timeout(PATIENCE).header("Accept", "text/html");
    }

    @Override
    public void close() {
        client.close();
    }
}
