package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static java.util.Map.entry;

/// The columns HSDS has no place for, under [Way#POP] of a record. Each is checked when it is read back: somebody may
/// have
/// edited the file, and one row that the database refuses would stop all.
final class Ours {

    static final List<String> PLACE = List.of("source", "overridden");
    static final List<String> ORGANISATION = List.of("source", "overridden", "agency_id", "became_id", "closed_on");
    static final List<String> SERVICE = List.of(
            "source",
            "overridden",
            "listed_at",
            "confirmed_at",
            "open_to",
            "free",
            "for_custody",
            "capacity",
            "waiting_weeks",
            "capacity_at",
            "owner_id",
            "route",
            "referral_email",
            "webhook");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "open_to", Set.of("EVERYONE", "WOMEN", "MEN"),
            "capacity", Set.of("ROOM", "WAITING_LIST", "FULL", "UNKNOWN"),
            "route", Set.of("SELF", "PHONE", "MAIL", "ACCOUNT", "WEBHOOK"));
    private static final Set<String> TESTS = Set.of(
            "CONVICTIONS",
            "VIOLENCE",
            "SEXUAL_OFFENCE",
            "FIRE_RAISING",
            "METHADONE",
            "STILL_USING",
            "DOGS",
            "NO_FIXED_ABODE",
            "OUTSIDE_GLASGOW",
            "WALKING_IN");
    private static final Set<String> ANSWERS = Set.of("YES", "NO", "ASK");
    private static final Set<String> MOMENTS = Set.of("listed_at", "confirmed_at", "capacity_at");
    private static final Set<String> IDS = Set.of("owner_id", "agency_id", "became_id");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final int LONGEST_WAIT = 520;

    /// What a column is when nothing is said of it; the others are then null.
    private static final Map<String, JsonNode> DEFAULTS = Map.ofEntries(
            entry("overridden", Json.array()),
            entry("open_to", word("EVERYONE")),
            entry("capacity", word("UNKNOWN")),
            entry("route", word("SELF")),
            entry("for_custody", Json.MAPPER.getNodeFactory().booleanNode(false)),
            entry("referral_email", word("")),
            entry("webhook", word("")));

    private Ours() {}

    /// All of these columns of a file of our own; of anybody else's only where it came from.
    static void read(Told told, Way way, ObjectNode ours, ObjectNode row, List<String> columns) {
        if (!way.own()) {
            row.put("source", way.identity().source());
            return;
        }
        for (var column : columns) {
            var value = ours.get(column);
            if (value != null && !held(column, value)) {
                told.found(Found.WRONG_TYPE, Way.POP + "/" + column, value.toString());
                value = null;
            }
            row.set(column, value == null ? fallback(column) : value);
        }
        if (columns == SERVICE) {
            agree(told, row);
        }
    }

    /// Whom it takes: only words that we know.
    static ObjectNode taking(Told told, ObjectNode ours) {
        var taking = Json.object();
        ours.path("taking").properties().forEach(each -> {
            if (TESTS.contains(each.getKey())
                    && ANSWERS.contains(each.getValue().asString(""))) {
                taking.set(each.getKey(), each.getValue());
            } else {
                told.found(Found.WRONG_TYPE, Way.POP + "/taking", each.getKey());
            }
        });
        return taking;
    }

    static void keep(ObjectNode out, JsonNode row, List<String> columns) {
        var ours = Json.object();
        if (row.path("extra").has("id")) {
            ours.set("id", row.get("id"));
        }
        for (var column : columns) {
            var value = row.get(column);
            if (value != null && !value.equals(fallback(column))) {
                Json.put(ours, column, MOMENTS.contains(column) ? word(moment(value.stringValue())) : value);
            }
        }
        Json.put(out, Way.POP, ours);
    }

    /// As the database says it, in UTC.
    static String moment(String stored) {
        return OffsetDateTime.parse(stored).toInstant().toString();
    }

    private static JsonNode fallback(String column) {
        return DEFAULTS.getOrDefault(column, Json.MAPPER.getNodeFactory().nullNode());
    }

    private static boolean held(String column, JsonNode value) {
        if (WORDS.containsKey(column)) {
            return WORDS.get(column).contains(value.asString(""));
        }
        return switch (column) {
            case "overridden" -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            case "free", "for_custody" -> value.isBoolean();
            case "waiting_weeks" ->
                value.canConvertToExactIntegral()
                        && value.decimalValue().abs().intValue() <= LONGEST_WAIT
                        && value.decimalValue().signum() >= 0;
            case "closed_on" -> parses(() -> LocalDate.parse(value.asString("")));
            default ->
                value.isString()
                        && (!IDS.contains(column) || Identity.uuid(value.stringValue()) != null)
                        && (!MOMENTS.contains(column) || parses(() -> OffsetDateTime.parse(value.stringValue())));
        };
    }

    /// Columns that the database allows only together.
    private static void agree(Told told, ObjectNode row) {
        boolean waits = Json.text(row, "capacity").equals("WAITING_LIST");
        if (!waits) {
            row.putNull("waiting_weeks");
        }
        if (!Json.text(row, "capacity").equals("UNKNOWN")
                && row.get("capacity_at").isNull()) {
            told.found(Found.CONTRADICTS, Way.POP + "/capacity", Json.text(row, "capacity"));
            row.set("capacity", fallback("capacity"));
            row.putNull("waiting_weeks");
        }
        if (!Json.text(row, "webhook").isEmpty()
                && !WEB.matcher(Json.text(row, "webhook")).matches()) {
            told.found(Found.NOT_A_WEB_ADDRESS, Way.POP + "/webhook", Json.text(row, "webhook"));
            row.put("webhook", "");
        }
        var route = Json.text(row, "route");
        boolean nowhere =
                route.equals("MAIL") && Json.text(row, "referral_email").isEmpty()
                        || route.equals("WEBHOOK") && Json.text(row, "webhook").isEmpty();
        if (nowhere) {
            told.found(Found.CONTRADICTS, Way.POP + "/route", route);
            row.set("route", fallback("route"));
        }
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static JsonNode word(@Nullable String word) {
        return Json.MAPPER.getNodeFactory().stringNode(word);
    }
}
