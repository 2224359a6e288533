package pop.openreferral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows without the ids their sources gave them. The same id may stand for other records in another directory: who gets
/// all of them in one file gets our own ids, which are different.
final class OurIds {

    private OurIds() {}

    static JsonNode in(JsonNode rows) {
        if (rows instanceof ObjectNode row && row.get("extra") instanceof ObjectNode extra) {
            extra.remove("id");
            if (row.has("whose")) {
                row.set("whose", row.get("organisation_id"));
            }
        } else {
            rows.forEach(OurIds::in);
        }
        return rows;
    }
}
