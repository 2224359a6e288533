package pop.openreferral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// What a service costs: in words, and whether it is free, which HSDS says by an amount of nothing. All prices are kept
/// as they came.
final class Costs {

    private static final String OPTIONS = "cost_options";

    private Costs() {}

    /// @return what is kept of the prices
    static ArrayNode read(Told told, UUID service, ObjectNode row) {
        // `fees` is what it was called before
        row.put("cost", told.prose(told.has("fees_description") ? "fees_description" : "fees"));
        row.putNull("free");
        var kept = Json.array();
        int free = 0;
        int priced = 0;
        for (var each : told.each(OPTIONS)) {
            var record = each.rest();
            var amount = record.get("amount");
            if (amount != null && amount.isNumber()) {
                free += amount.decimalValue().signum() == 0 ? 1 : 0;
                priced += amount.decimalValue().signum() == 0 ? 0 : 1;
            }
            kept.add(record);
        }
        if (free + priced > 0) {
            row.put("free", priced == 0);
        }
        return kept.equals(Json.array().add(nothing(service))) ? Json.array() : kept;
    }

    static void write(JsonNode row, ObjectNode out) {
        Json.put(out, "fees_description", Json.text(row, "cost"));
        var kept = row.path("extra").path(OPTIONS);
        if (!kept.isEmpty()) {
            out.set(OPTIONS, kept);
        } else if (row.path("free").asBoolean(false)) {
            out.putArray(OPTIONS).add(nothing(UUID.fromString(Json.text(row, "id"))));
        }
    }

    private static ObjectNode nothing(UUID service) {
        return Json.object()
                .put("id", Identity.derived(service, "free").toString())
                .put("amount", java.math.BigDecimal.ZERO)
                .put("currency", "GBP");
    }
}
