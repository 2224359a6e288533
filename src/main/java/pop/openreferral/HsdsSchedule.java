package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a service is open. What our table cannot say (every second week, days of a month) is kept as it came and shown
/// in words.
final class HsdsSchedule {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final int HOURS = 24;

    private HsdsSchedule() {}

    /// @param at the service at a location whose hours these are; null: the service's wherever it is
    static ObjectNode read(Told told, Way way, UUID service, @Nullable UUID at) {
        var ours = way.ours(told);
        var id = way.part(at == null ? service : at, "schedule", told, ours);
        var row = Json.object().put("id", id.toString()).put("service_id", service.toString());
        row.put("at_id", at == null ? null : at.toString());
        var days = Recurrence.of(told);
        days.into(row);
        row.putNull("opens").putNull("closes");
        if (days.known()) {
            times(told, row);
        }
        days(told, row);
        var description = told.prose("description");
        var extra = Way.extra(told, id);
        row.put("description", description.isEmpty() && !days.known() ? Recurrence.inWords(extra) : description);
        row.set("extra", extra);
        return row;
    }

    static ObjectNode write(JsonNode row, boolean whole) {
        var extra = row.path("extra");
        var out = Json.object().put("id", Way.known(row));
        Json.put(out, "valid_from", Json.text(row, "from_on"));
        Json.put(out, "valid_to", Json.text(row, "until_on"));
        Recurrence.of(row).write(out);
        Json.put(out, "opens_at", clock(Json.text(row, "opens")));
        Json.put(out, "closes_at", clock(Json.text(row, "closes")));
        var description = Json.text(row, "description");
        if (!description.equals(Recurrence.inWords(extra))) {
            Json.put(out, "description", description);
        }
        Json.add(out, extra);
        Way.keep(out, row, whole);
        return out;
    }

    private static void days(Told told, ObjectNode row) {
        var from = told.day("valid_from");
        var until = told.has("valid_to") ? told.day("valid_to") : told.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            told.found(Found.CONTRADICTS, "valid_to", from + " – " + until);
            from = null;
            until = null;
        }
        row.put("from_on", from == null ? null : from.toString());
        row.put("until_on", until == null ? null : until.toString());
    }

    /// Both or neither: what is left in the record is kept as it came.
    private static void times(Told told, ObjectNode row) {
        var opens = time(told, "opens_at", false);
        var closes = time(told, "closes_at", true);
        if (opens != null && closes != null) {
            told.leave("opens_at", "closes_at");
            row.put("opens", opens.toString()).put("closes", closes.toString());
        } else if (opens != null || closes != null) {
            told.found(Found.CONTRADICTS, "opens_at", told.peek("opens_at") + " – " + told.peek("closes_at"));
        }
    }

    private static @Nullable LocalTime time(Told told, String field, boolean end) {
        var text = told.peek(field);
        if (text.isEmpty()) {
            return null;
        }
        var match = TIME.matcher(text);
        if (!match.matches()) {
            told.found(Found.NOT_A_TIME, field, text);
            return null;
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = Integer.parseInt(match.group(2));
        int second = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        if (hour == HOURS && minute == 0 && second == 0 && end) {
            told.found(Found.MIDNIGHT, field, text);
            return LocalTime.MIDNIGHT;
        }
        if (hour >= HOURS || minute > 59 || second > 59) {
            told.found(Found.NOT_A_TIME, field, text);
            return null;
        }
        zone(told, match, text);
        return LocalTime.of(hour, minute, second);
    }

    /// A service in Glasgow opens by the clock on the wall, summer and winter; a fixed distance from UTC cannot mean
    /// that.
    private static void zone(Told told, Matcher match, String text) {
        if (match.group(4) != null) {
            told.once(Found.ZONE, text);
        }
    }

    /// Seconds only where there are some.
    private static String clock(String time) {
        return time.isEmpty() ? "" : LocalTime.parse(time).toString();
    }
}
