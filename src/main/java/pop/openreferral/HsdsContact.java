package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.UUID;

/// Whom to ask. HSDS has contacts, who have phones, and phones of their own; with us both are contacts with one phone,
/// and
/// further phones are kept with what has no place here.
final class HsdsContact {

    private static final String PHONES = "phones";

    private HsdsContact() {}

    /// @param column whose they are: `service_id`
    static ArrayNode read(Told told, Way way, UUID owner, String column) {
        var rows = Json.array();
        var all = new ArrayList<ObjectNode>();
        told.each("contacts").forEach(each -> all.add(contact(each, way, owner)));
        told.each(PHONES).forEach(each -> all.add(phone(each, way, owner)));
        for (var row : all) {
            boolean nobody = Json.text(row, "name").isEmpty()
                    && Json.text(row, "title").isEmpty()
                    && Json.text(row, "email").isEmpty()
                    && Json.text(row, "phone").isEmpty();
            if (nobody) {
                told.found(Found.NOBODY, "contacts", "");
            } else {
                rows.add(row.put(column, owner.toString()));
            }
        }
        return rows;
    }

    /// Into `contacts` and `phones`: what has neither a name nor an address is a phone.
    static void write(@Nullable JsonNode rows, ObjectNode out, boolean whole) {
        var contacts = Json.array();
        var phones = Json.array();
        for (var row : rows == null ? Json.array() : rows) {
            boolean phone = (Json.text(row, "name") + Json.text(row, "title") + Json.text(row, "email")).isEmpty()
                    && !row.path("extra").has(PHONES);
            (phone ? phones : contacts).add(phone ? writePhone(row, whole) : writeContact(row, whole));
        }
        Json.put(out, "contacts", contacts);
        Json.put(out, PHONES, phones);
    }

    private static ObjectNode contact(Told told, Way way, UUID owner) {
        var ours = way.ours(told);
        var id = way.part(owner, "contact", told, ours);
        var row = Json.object()
                .put("id", id.toString())
                .put("name", told.line("name"))
                .put("title", told.line("title"))
                .put("email", told.email("email"));
        var phones = Json.array();
        for (var each : told.each(PHONES)) {
            if (phones.isEmpty()) {
                row.put("phone", each.line("number"));
            }
            phones.add(each.rest());
        }
        if (!row.has("phone")) {
            row.put("phone", "");
        }
        var extra = Way.extra(told, id);
        if (!phones.isEmpty() && !phones.equals(Json.array().add(plainPhone(id)))) {
            extra.set(PHONES, phones);
        }
        row.set("extra", extra);
        return row;
    }

    private static ObjectNode phone(Told told, Way way, UUID owner) {
        var ours = way.ours(told);
        var id = way.part(owner, "phone", told, ours);
        var row = Json.object()
                .put("id", id.toString())
                .put("name", "")
                .put("title", "")
                .put("email", "")
                .put("phone", told.line("number"));
        row.set("extra", Way.extra(told, id));
        return row;
    }

    private static ObjectNode writeContact(JsonNode row, boolean whole) {
        var out = Json.object().put("id", Way.known(row));
        Json.put(out, "name", Json.text(row, "name"));
        Json.put(out, "title", Json.text(row, "title"));
        Json.put(out, "email", Json.text(row, "email"));
        Json.put(out, PHONES, phonesOf(row));
        Json.add(out, ((ObjectNode) row.path("extra").deepCopy()).without(PHONES));
        Way.keep(out, row, whole);
        return out;
    }

    private static ArrayNode phonesOf(JsonNode row) {
        var kept = row.path("extra").path(PHONES);
        var number = Json.text(row, "phone");
        var all = Json.array();
        for (var each : kept) {
            all.add(all.isEmpty() && !number.isEmpty() ? numbered((ObjectNode) each, number) : each);
        }
        if (all.isEmpty() && !number.isEmpty()) {
            all.add(numbered(plainPhone(UUID.fromString(Json.text(row, "id"))), number));
        }
        return all;
    }

    private static ObjectNode writePhone(JsonNode row, boolean whole) {
        var out = Json.object().put("id", Way.known(row)).put("number", Json.text(row, "phone"));
        Json.add(out, row.path("extra"));
        Way.keep(out, row, whole);
        return out;
    }

    private static ObjectNode numbered(ObjectNode phone, String number) {
        var out = Json.object();
        Json.put(out, "id", phone.get("id"));
        out.put("number", number);
        Json.add(out, phone);
        return out;
    }

    private static ObjectNode plainPhone(UUID contact) {
        return Json.object().put("id", Identity.derived(contact, "phone").toString());
    }
}
