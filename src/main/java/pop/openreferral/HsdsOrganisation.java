package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// Who runs services.
final class HsdsOrganisation {

    private HsdsOrganisation() {}

    static ObjectNode read(Told told, Way way, UUID id, ObjectNode ours) {
        var row = Json.object().put("id", id.toString());
        row.put("name", told.line("name"));
        row.put("also_called", told.line("alternate_name"));
        row.put("description", told.prose("description"));
        row.put("email", told.email("email"));
        row.put("website", told.web(told.has("website") ? "website" : "url"));
        Ours.read(told, way, ours, row, Ours.ORGANISATION);
        return row;
    }

    /// @param contacts of the organisation itself, as rows
    static ObjectNode write(JsonNode row, @Nullable JsonNode contacts, boolean whole) {
        var out = Json.object().put("id", Way.known(row));
        out.put("name", Json.text(row, "name"));
        Json.put(out, "alternate_name", Json.text(row, "also_called"));
        // HSDS wants one, be it empty
        out.put("description", Json.text(row, "description"));
        Json.put(out, "email", Json.text(row, "email"));
        Json.put(out, "website", Json.text(row, "website"));
        HsdsContact.write(contacts, out, whole);
        Json.add(out, row.path("extra"));
        if (whole) {
            Ours.keep(out, row, Ours.ORGANISATION);
        }
        return out;
    }
}
