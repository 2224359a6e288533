package pop.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pop.Outside;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import tools.jackson.databind.json.JsonMapper;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InTheStreet.GREGOR;
import static pop.journey.InTheStreet.RUTH;
import static pop.journey.InTheStreet.name;

/// A police system tells of an overdose by a signed call; nobody else's call does.
@PopTest
class OverdoseFromMachineTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T02:10:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private InTheStreet street;

    @BeforeEach
    void night() {
        clock.set(NIGHT);
        street = new InTheStreet(application);
    }

    @AfterEach
    void theAgreementStands() {
        street.agreementStands();
    }

    @Test
    void what_it_tells_is_on_the_duty_screen_and_told_again_is_one(Visitor ruth, Visitor gregor) throws Exception {
        var name = name();
        var told = overdose(name);
        var sent = call(told);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(sent.body()).contains("\"became\":\"SENT\"", "OD-");
        var it = "/overdoses/" + JSON.readTree(sent.body()).get("id").asString();
        signedIn(ruth, RUTH)
                .open(it)
                .see(name, "27 3 1991", "Royal Infirmary", "Heroin, Street benzodiazepines", "24 Nov 2026 02:00");
        ruth.see("Yes: two doses", "Through his sister", "Overdose to sent");
        signedIn(gregor, GREGOR).open(it).see(name, "Nobody has it yet");

        clock.tick(Duration.ofMinutes(20));
        var again = call(told);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("TOLD_BEFORE", JSON.readTree(sent.body()).get("id").asString());
        told.put("nowWhere", "Went home to Dennistoun");
        assertThat(call(told).body()).contains("CORRECTED");
        ruth.open(it).see("Changed since somebody read it", "Went home to Dennistoun");
        assertThat(tolds(name)).isEqualTo(2);
    }

    @Test
    void the_same_call_many_times_at_once_is_one(Visitor ruth) throws Exception {
        var name = name();
        var told = overdose(name);
        Callable<Integer> tell = () -> call(told).statusCode();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = many.invokeAll(List.of(tell, tell, tell, tell, tell, tell)).stream()
                    .map(it -> it.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 200, 200, 200, 200, 201);
        }
        assertThat(tolds(name)).isEqualTo(1);
        signedIn(ruth, RUTH).open("/overdoses").see(name);
    }

    @Test
    void out_of_scope_says_which_test_and_keeps_nothing() throws Exception {
        var name = name();
        var told = overdose(name);
        told.put("accidental", "NOT_KNOWN");
        // nothing else of it need be readable
        told.put("happenedAt", "some time");
        var out = call(told);
        assertThat(out.statusCode()).isEqualTo(422);
        assertThat(out.body())
                .contains("\"test\":\"ACCIDENTAL\"", "it was an accident")
                .doesNotContain("\"id\"");
        assertThat(tolds(name)).isZero();
        told.put("accidental", "YES");
        told.put("happenedAt", NIGHT.toString());
        told.put("wish", "OBJECTS");
        assertThat(call(told).body()).contains("TO_CRISIS_OUTREACH", "They object");
        assertThat(tolds(name)).isZero();
        // the answers were wrong, and are put right
        told.put("wish", "AGREES");
        assertThat(call(told).statusCode()).isEqualTo(201);
    }

    @Test
    void without_an_agreement_it_is_kept_and_told_again_it_is_sent(Visitor ruth) throws Exception {
        var name = name();
        var told = overdose(name);
        street.agreementEnds("2026-11-24");
        var kept = call(told);
        assertThat(kept.statusCode()).isEqualTo(409);
        var it = "/overdoses/" + JSON.readTree(kept.body()).get("id").asString();
        signedIn(ruth, RUTH).open(it).expect(404);
        assertThat(call(told).statusCode()).isEqualTo(409);
        street.agreementStands();
        assertThat(call(told).statusCode()).isEqualTo(201);
        assertThat(call(told).statusCode()).isEqualTo(200);
        ruth.open(it).see(name);
    }

    @Test
    void who_does_not_sign_rightly_and_now_learns_our_time_only() throws Exception {
        var name = name();
        var body = JSON.writeValueAsString(overdose(name));
        var stranger = call(body, "another secret, of somebody else here", clock.instant());
        assertThat(stranger.statusCode()).isEqualTo(401);
        for (var wrong : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(6))) {
            var answer = call(body, Outside.SECRET, clock.instant().plus(wrong));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("2026-11-24T02:10:00Z");
        }
        assertThat(tolds(name)).isZero();
        assertThat(call(body, Outside.SECRET, clock.instant().plus(Duration.ofMinutes(4)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_cannot_be_read_is_said_and_never_repeated() throws Exception {
        assertThat(unread("no JSON")).contains("not the JSON that was agreed");
        assertThat(unread("null")).contains("empty");
        assertThat(unread("{\"reference\":\"1\",\"chi\":\"never told\"}"))
                .contains("chi")
                .doesNotContain("never told");
        assertThat(unread("{\"nowAt\":\"with his mother\"}")).contains("nowAt").doesNotContain("mother");
        assertThat(unread("{\"nonFatal\":1}")).contains("nonFatal");
        assertThat(unread("{\"name\":\"a\",\"name\":\"b\"}")).contains("problem");
        var told = overdose(name());
        told.remove("reference");
        told.put("dealtWith", null);
        told.put("happenedAt", "2026-11-24T02:10:00");
        assertThat(unread(JSON.writeValueAsString(told)))
                .contains(
                        "\"reference\":\"Give it a reference",
                        "\"dealtWith\":\"Say whether police",
                        "\"happenedAt\":\"Give the instant");
        told = overdose("x".repeat(201));
        told.put("happenedAt", "2026-11-24T02:16:00Z");
        assertThat(unread(JSON.writeValueAsString(told)))
                .contains("\"name\":\"Enter between", "here it is 2026-11-24T02:10:00Z");
        told.put("happenedAt", "2026-10-20T02:16:00Z");
        assertThat(unread(JSON.writeValueAsString(told))).contains("more than 30 days ago");
        assertThat(call("x".repeat(20_001), Outside.SECRET, clock.instant()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_clock_that_is_a_little_ahead_and_signs_no_database_holds_are_taken() throws Exception {
        var name = name();
        var told = overdose(name);
        told.put("happenedAt", "2026-11-24T03:13:00+01:00");
        told.put("careful", "a\u0000b\ud800c");
        var answer = call(told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(tolds(name)).isEqualTo(1);
    }

    private static Map<String, Object> overdose(String name) {
        var told = new LinkedHashMap<String, Object>();
        told.put("reference", "PS-" + UUID.randomUUID());
        for (var test : List.of("nonFatal", "accidental", "illicitDrug", "dealtWith", "naloxone")) {
            told.put(test, "YES");
        }
        told.put("happenedAt", "2026-11-24T02:00:30Z");
        told.put("name", name);
        told.put("birth", "27 3 1991");
        told.put("nowAt", "HOSPITAL");
        told.put("nowWhere", "Royal Infirmary");
        told.put("reachNote", "Through his sister");
        told.put("substances", List.of("HEROIN", "STREET_BENZODIAZEPINE"));
        told.put("naloxoneNote", "two doses");
        return told;
    }

    private String unread(String body) throws Exception {
        var answer = call(body, Outside.SECRET, clock.instant());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private HttpResponse<String> call(Map<String, Object> told) throws Exception {
        return call(JSON.writeValueAsString(told), Outside.SECRET, clock.instant());
    }

    private HttpResponse<String> call(String body, String secret, Instant at) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/overdoses/machine"))
                            .header("Content-Type", "application/json")
                            .header("Pop-Sent-At", at.toString())
                            .header("Pop-Signature", signature)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private long tolds(String name) {
        return street.owner
                .sql("select count(*) from overdose.told where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
