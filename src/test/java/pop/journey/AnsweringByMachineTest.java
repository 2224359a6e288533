package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.delivery.Dispatcher;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// A partner's machine is told that something waits, reads it and answers; nobody else's call does either.
@PopTest
class AnsweringByMachineTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private World world;
    private SentOn on;

    @BeforeEach
    void somebody() {
        clock.set(NOON);
        dispatcher.dispatch();
        world = World.with(application, "Tam By Machine", NOON);
        on = SentOn.with(application, world);
    }

    @Test
    void it_is_told_reads_and_answers_with_signed_calls(Visitor fiona) throws Exception {
        var page = on.send(signedIn(fiona, "fiona.baird"), on.byMachine("MONEY"), "MONEY");
        dispatcher.dispatch();
        var id = page.substring(page.lastIndexOf('/') + 1);
        fiona.open(page).see("What they will be told");
        var read = call("{\"id\":\"%s\"}".formatted(id), Outside.SECRET, clock.instant());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("Tam By Machine", "Money and benefits", "\"status\":\"SENT\"", "\"ACCEPTED\"");
        fiona.open(page).see("What they were told");

        var no = "{\"id\":\"%s\",\"answer\":\"DECLINED\"}".formatted(id);
        assertThat(call(no, Outside.SECRET, clock.instant()).statusCode()).isEqualTo(422);
        var list = "{\"id\":\"%s\",\"answer\":\"WAITING_LISTED\",\"weeks\":3}".formatted(id);
        assertThat(call(list, Outside.SECRET, clock.instant()).body()).contains("\"status\":\"WAITING_LIST\"");
        fiona.open(page).see("On a waiting list", "3 weeks", "the service’s machine");

        fiona.submit("They take their agreement back").see("Withdrawn");
        assertThat(call(list, Outside.SECRET, clock.instant()).statusCode()).isEqualTo(410);
    }

    @Test
    void who_does_not_sign_rightly_and_now_learns_nothing(Visitor fiona) throws Exception {
        var page = on.send(signedIn(fiona, "fiona.baird"), on.byMachine("MONEY"), "MONEY");
        var byMail = on.send(fiona, on.byMail("MONEY"), "MONEY");
        var body = "{\"id\":\"%s\"}".formatted(page.substring(page.lastIndexOf('/') + 1));
        assertThat(call(body, "another secret, of somebody else here", clock.instant())
                        .statusCode())
                .isEqualTo(401);
        assertThat(call(body, Outside.SECRET, clock.instant().minus(Duration.ofMinutes(6)))
                        .statusCode())
                .isEqualTo(401);
        var other = "{\"id\":\"%s\"}".formatted(byMail.substring(byMail.lastIndexOf('/') + 1));
        assertThat(call(other, Outside.SECRET, clock.instant()).statusCode()).isEqualTo(401);
        assertThat(call("no JSON", Outside.SECRET, clock.instant()).statusCode())
                .isEqualTo(422);
        assertThat(call("x".repeat(20_001), Outside.SECRET, clock.instant()).statusCode())
                .isEqualTo(413);
        assertThat(on.status(page)).isEqualTo("SENT");
    }

    @Test
    void of_what_is_over_or_was_a_mistake_nothing_is_told_again(Visitor fiona) throws Exception {
        var page = on.send(signedIn(fiona, "fiona.baird"), on.byMachine("MONEY"), "MONEY");
        var id = page.substring(page.lastIndexOf('/') + 1);
        var no = "{\"id\":\"%s\",\"answer\":\"DECLINED\",\"why\":\"FULL\"}".formatted(id);
        assertThat(call(no, Outside.SECRET, clock.instant()).body())
                .contains("DECLINED")
                .doesNotContain("Tam");
        var read = "{\"id\":\"%s\"}".formatted(id);
        assertThat(call(read, Outside.SECRET, clock.instant()).body()).doesNotContain("Tam");
        fiona.open(page).submit("Entered in error").expect(200);
        assertThat(call(read, Outside.SECRET, clock.instant()).statusCode()).isEqualTo(410);
    }

    private HttpResponse<String> call(String body, String secret, Instant at) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/answer/machine"))
                            .header("Content-Type", "application/json")
                            .header("Pop-Sent-At", at.toString())
                            .header("Pop-Signature", signature)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
