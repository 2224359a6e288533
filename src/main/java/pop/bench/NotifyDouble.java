package pop.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Speaks as GOV.UK Notify does (its v2 JSON over HTTP, on this machine only), and sends nothing to anybody: for the
/// crash bench and for tests. Like Notify it takes every message it is given, also one with a reference it has seen
/// before: whoever sends twice is found out.
public final class NotifyDouble implements AutoCloseable {

    /// A key as Notify makes them: a name, the id of the service, the secret.
    public static final String KEY =
            "double-" + "00000000-0000-4000-8000-000000000001-" + "00000000-0000-4000-8000-000000000002";
    private static final String SECRET = KEY.substring(KEY.length() - 36);
    private static final String TEMPLATE = "00000000-0000-4000-8000-000000000003";
    private static final String PATH = "/v2/notifications";

    /// What it does with the next messages.
    public enum Mood {
        TAKES,
        /// Answers 400 as to a number that is none,
        KNOWS_NO_SUCH_NUMBER,
        /// … as to a key for the team only,
        TEAM_ONLY,
        /// 429,
        TOO_MANY,
        /// 503,
        DOWN,
        /// takes it, and breaks the connection,
        TAKES_AND_HANGS_UP,
        /// takes it, and answers 500.
        TAKES_AND_FAILS
    }

    /// A message it took.
    public record Taken(UUID id, String reference, String type, JSONObject body) {

        public String to() {
            return body.optString("phone_number");
        }

        public String said(String gap) {
            return body.getJSONObject("personalisation").optString(gap);
        }
    }

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.TAKES;

    private NotifyDouble(HttpServer server) {
        this.server = server;
    }

    public static NotifyDouble start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var notify = new NotifyDouble(server);
        server.createContext(PATH, notify::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return notify;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void is(Mood now) {
        mood = now;
    }

    /// What it says of a message from now on: `delivered`, `permanent-failure`…
    public void says(String reference, String status) {
        statuses.put(reference, status);
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public List<Taken> taken(String reference) {
        return taken.stream().filter(it -> it.reference().equals(reference)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        var now = mood;
        if (!isSigned(call.getRequestHeaders().getFirst("Authorization"))) {
            reply(call, 403, error("AuthError", "Invalid token: signature, api token not found"));
        } else if (now == Mood.DOWN) {
            reply(call, 503, error("Exception", "Internal server error"));
        } else if (now == Mood.TOO_MANY) {
            reply(
                    call,
                    429,
                    error("RateLimitError", "Exceeded rate limit for key type live of 3000 requests per 60 seconds"));
        } else if (call.getRequestMethod().equals("GET")) {
            asked(call);
        } else {
            given(call, now);
        }
    }

    private void given(HttpExchange call, Mood now) throws IOException {
        var body = new JSONObject(new String(call.getRequestBody().readAllBytes(), UTF_8));
        if (now == Mood.KNOWS_NO_SUCH_NUMBER) {
            reply(call, 400, error("ValidationError", "phone_number Not a valid phone number"));
        } else if (now == Mood.TEAM_ONLY) {
            reply(call, 400, error("BadRequestError", "Can’t send to this recipient using a team-only API key"));
        } else {
            var type = call.getRequestURI().getPath().substring(PATH.length() + 1);
            var message = new Taken(UUID.randomUUID(), body.optString("reference"), type, body);
            taken.add(message);
            switch (now) {
                case TAKES_AND_HANGS_UP -> call.close();
                case TAKES_AND_FAILS -> reply(call, 500, error("Exception", "Internal server error"));
                case TAKES, KNOWS_NO_SUCH_NUMBER, TEAM_ONLY, TOO_MANY, DOWN -> reply(call, 201, created(message));
            }
        }
    }

    /// By its own id, or those with a reference.
    private void asked(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath();
        if (path.length() > PATH.length()) {
            var found = taken.stream()
                    .filter(it -> path.endsWith(it.id().toString()))
                    .findFirst();
            reply(
                    call,
                    found.isPresent() ? 200 : 404,
                    found.map(this::shown).orElseGet(() -> error("NoResultFound", "No result found")));
            return;
        }
        var reference = Stream.of(
                        String.valueOf(call.getRequestURI().getQuery()).split("&"))
                .filter(it -> it.startsWith("reference="))
                .map(it -> it.substring("reference=".length()))
                .collect(Collectors.joining());
        var all = new JSONArray(taken(reference).stream().map(this::shown).toList());
        reply(
                call,
                200,
                new JSONObject().put("notifications", all).put("links", new JSONObject().put("current", PATH)));
    }

    private static JSONObject created(Taken message) {
        var content = new JSONObject().put("body", message.said("text")).put("subject", message.said("subject"));
        return new JSONObject()
                .put("id", message.id().toString())
                .put("reference", message.reference())
                .put("content", content)
                .put("template", template());
    }

    private JSONObject shown(Taken message) {
        return new JSONObject()
                .put("id", message.id().toString())
                .put("reference", message.reference())
                .put("type", message.type())
                .put("status", statuses.getOrDefault(message.reference(), "sending"))
                .put("template", template())
                .put("body", message.said("text"))
                .put("created_at", "2026-11-22T10:00:00.000000Z")
                .put("is_cost_data_ready", false)
                .put("cost_in_pounds", 0.0)
                .put("cost_details", new JSONObject());
    }

    private static JSONObject template() {
        return new JSONObject().put("id", TEMPLATE).put("version", 1).put("uri", "/v2/template/" + TEMPLATE);
    }

    private static JSONObject error(String kind, String message) {
        var one = new JSONObject().put("error", kind).put("message", message);
        return new JSONObject().put("errors", new JSONArray().put(one));
    }

    private static void reply(HttpExchange call, int status, JSONObject body) throws IOException {
        var bytes = body.toString().getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// A JSON web token signed with the secret (HS256).
    private static boolean isSigned(@Nullable String authorization) {
        var parts = String.valueOf(authorization).replace("Bearer ", "").split("\\.");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return parts.length == 3
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal((parts[0] + "." + parts[1]).getBytes(UTF_8)))
                            .equals(parts[2]);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
