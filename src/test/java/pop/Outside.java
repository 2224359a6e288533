package pop;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import pop.bench.NotifyDouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

/// What stands outside the building in tests: a mail server, and a partner's machine. Started once a run.
public final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String SECRET = "shared with a partner, in tests only";

    /// In the place of GOV.UK Notify.
    public static final NotifyDouble NOTIFY = notifyDouble();

    private static final GreenMail MAIL = mail();
    private static final HttpServer PARTNER = partner();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    private static volatile int answer = 204;

    /// A call to the partner's machine.
    public record Call(String body, String key, String sentAt, String signature) {}

    public static List<MimeMessage> mailsTo(String address) {
        return List.of(MAIL.getReceivedMessagesForDomain(address));
    }

    /// The address of the partner's machine, for which a secret is set.
    public static String partnerAddress() {
        return "http://localhost:" + PARTNER.getAddress().getPort() + "/told";
    }

    public static void partnerAnswers(int status) {
        answer = status;
    }

    public static List<Call> callsWithKey(UUID key) {
        return CALLS.stream().filter(call -> call.key().equals(key.toString())).toList();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>ofEntries(
                entry("spring.mail.host", "localhost"),
                entry("spring.mail.port", MAIL.getSmtp().getPort()),
                entry("pop.delivery.from", "Positive Outcomes <no-reply@pop.invalid>"),
                entry("pop.delivery.plain-from", "Sam <sam@plain.invalid>"),
                entry("pop.delivery.site", "https://pop.invalid"),
                entry("pop.delivery.webhooks[0].address", partnerAddress()),
                entry("pop.delivery.webhooks[0].secret", SECRET),
                entry("pop.delivery.notify.key", NotifyDouble.KEY),
                entry("pop.delivery.notify.url", NOTIFY.address()),
                entry("pop.delivery.notify.sms", "the text template"),
                entry("pop.delivery.notify.letter", "the letter template"),
                entry("pop.message.phone", "07700 900800"),
                entry("pop.overdose.machines[0].address", partnerAddress()),
                entry("pop.overdose.machines[0].agency", "a0000000-0000-7000-8000-000000000002"),
                entry("pop.overdose.machines[0].team", "b0000000-0000-7000-8000-000000000001"));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("outside", settings));
    }

    private static GreenMail mail() {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static NotifyDouble notifyDouble() {
        try {
            return NotifyDouble.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpServer partner() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/told", Outside::told);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void told(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        CALLS.add(new Call(
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Pop-Sent-At"),
                headers.getFirst("Pop-Signature")));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
