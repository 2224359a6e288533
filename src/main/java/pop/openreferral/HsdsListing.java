package pop.openreferral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A service, without its parts.
final class HsdsListing {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int OLDEST = 120;
    private static final Map<String, String> STATUS =
            Map.of("active", "ACTIVE", "inactive", "PAUSED", "temporarily closed", "PAUSED", "defunct", "CLOSED");
    private static final Map<String, String> SAID =
            Map.of("ACTIVE", "active", "PAUSED", "temporarily closed", "CLOSED", "defunct");

    private HsdsListing() {}

    static ObjectNode read(Told told, Way way, UUID id, ObjectNode ours) {
        var row = Json.object().put("id", id.toString());
        row.put("name", told.line("name"));
        row.put("also_called", told.line("alternate_name"));
        row.put("description", told.prose("description"));
        row.put("website", told.web("url"));
        row.put("email", told.email("email"));
        row.put("how_to_refer", told.prose("application_process"));
        row.put("eligibility", told.prose("eligibility_description"));
        ages(told, row);
        var languages = Texts.LANGUAGES.read(told, id, row);
        var prices = Costs.read(told, id, row);
        assured(told, way, row);
        Ours.read(told, way, ours, row, Ours.SERVICE);
        changed(told, way, row);
        var extra = Json.object();
        status(told, row, extra);
        Json.put(extra, Texts.LANGUAGES.list(), languages);
        Json.put(extra, "cost_options", prices);
        row.set("extra", extra);
        return row;
    }

    static ObjectNode write(JsonNode row, boolean whole) {
        var extra = (ObjectNode) row.path("extra").deepCopy();
        var out = Json.object().put("id", Way.known(row));
        Json.put(out, "organization_id", Json.text(row, "organisation_id"));
        out.put("name", Json.text(row, "name"));
        Json.put(out, "alternate_name", Json.text(row, "also_called"));
        Json.put(out, "description", Json.text(row, "description"));
        Json.put(out, "url", Json.text(row, "website"));
        Json.put(out, "email", Json.text(row, "email"));
        out.put("status", said(Json.text(row, "status"), Json.text(extra, "status")));
        Json.put(out, "application_process", Json.text(row, "how_to_refer"));
        Json.put(out, "eligibility_description", Json.text(row, "eligibility"));
        Json.put(out, "minimum_age", row.get("least_age"));
        Json.put(out, "maximum_age", row.get("most_age"));
        var confirmed = Json.text(row, "confirmed_at");
        if (!confirmed.isEmpty()) {
            var day = OffsetDateTime.parse(confirmed).atZoneSameInstant(LONDON).toLocalDate();
            out.put("assured_date", day.toString());
        }
        out.put("last_modified", Ours.moment(Json.text(row, "changed_at")));
        Costs.write(row, out);
        Json.put(out, Texts.LANGUAGES.list(), Texts.LANGUAGES.write(row));
        Json.add(
                out,
                extra.without(Texts.LANGUAGES.list()).without("cost_options").without("attributes"));
        if (whole) {
            Ours.keep(out, row, Ours.SERVICE);
        }
        return out;
    }

    private static void ages(Told told, ObjectNode row) {
        var least = told.whole("minimum_age", 0, OLDEST);
        var most = told.whole("maximum_age", 0, OLDEST);
        if (least != null && most != null && most < least) {
            told.found(Found.CONTRADICTS, "maximum_age", least + " – " + most);
            least = null;
            most = null;
        }
        row.put("least_age", least);
        row.put("most_age", most);
    }

    /// Checked at its source counts as confirmed, unless somebody has confirmed it since.
    private static void assured(Told told, Way way, ObjectNode row) {
        var day = told.day("assured_date");
        if (day == null || way.own()) {
            return;
        }
        var moment = day.atStartOfDay(LONDON).toInstant();
        if (moment.isAfter(way.now())) {
            told.found(Found.OUT_OF_RANGE, "assured_date", day.toString());
        } else {
            row.put("confirmed_at", moment.toString());
        }
    }

    /// When the other directory last touched it is no news to us, and would make every record a changed one.
    private static void changed(Told told, Way way, ObjectNode row) {
        var text = told.peek("last_modified");
        told.leave("last_modified");
        if (way.own() && text.endsWith("Z")) {
            row.put("changed_at", text);
        }
    }

    private static void status(Told told, ObjectNode row, ObjectNode extra) {
        var word = told.line("status").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            told.found(Found.NO_STATUS, "status", "");
            row.put("status", "ACTIVE");
            return;
        }
        var status = STATUS.get(word);
        if (status == null) {
            told.found(Found.UNKNOWN_STATUS, "status", word);
        } else if (!word.equals(SAID.get(status))) {
            extra.put("status", word);
        }
        row.put("status", status == null ? "PAUSED" : status);
    }

    /// The word of the source, as long as it still means the same.
    private static String said(String status, String kept) {
        return status.equals(STATUS.get(kept)) ? kept : SAID.getOrDefault(status, "active");
    }

    /// Of what is left of the record when all parts were taken out.
    static void rest(Told told, ObjectNode row, UUID id, ArrayNode attributes) {
        var extra = (ObjectNode) row.get("extra");
        Json.add(extra, Way.extra(told, id));
        Json.put(extra, "attributes", attributes);
    }
}
