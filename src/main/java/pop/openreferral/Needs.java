package pop.openreferral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// What a service helps with, as attributes that are terms of our own taxonomy; all other attributes are kept as they
/// came, and the table `openreferral.term` says which needs they are.
final class Needs {

    static final String SCHEME = "Positive Outcomes needs";

    private Needs() {}

    /// Takes our own terms out of a record, and adds them to the needs.
    ///
    /// @return the attributes that are others'
    static ArrayNode read(Told told, ArrayNode needs) {
        var kept = Json.array();
        for (var each : told.each("attributes")) {
            var record = each.rest();
            var term = record.path("taxonomy_term");
            if (term.path("taxonomy").asString("").equals(SCHEME)
                    && term.path("code").isString()) {
                needs.add(term.path("code"));
            } else {
                kept.add(record);
            }
        }
        return kept;
    }

    /// @param needs objects with code and name
    static void write(JsonNode service, JsonNode needs, ObjectNode out) {
        var id = UUID.fromString(Json.text(service, "id"));
        var all = Json.array();
        service.path("extra").path("attributes").forEach(all::add);
        for (var need : needs) {
            var code = Json.text(need, "code");
            var attribute = all.addObject();
            attribute.put("id", Identity.derived(id, "need " + code).toString());
            attribute.put("link_entity", "service");
            attribute
                    .putObject("taxonomy_term")
                    .put("id", Identity.derived(id(SCHEME), code).toString())
                    .put("code", code)
                    .put("name", Json.text(need, "name"))
                    .put("description", Json.text(need, "name"))
                    .put("taxonomy", SCHEME);
        }
        Json.put(out, "attributes", all);
    }

    private static UUID id(String scheme) {
        return new Identity("").of("taxonomy", scheme);
    }
}
