package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/// A place. HSDS gives it any number of addresses; the one of the place itself is in our columns, the others are kept.
final class HsdsLocation {

    private static final String ADDRESSES = "addresses";
    private static final String PHYSICAL = "physical";

    private HsdsLocation() {}

    static ObjectNode read(Told told, Way way, UUID id, @Nullable UUID organisation, ObjectNode ours) {
        var row = Json.object().put("id", id.toString());
        row.put("organisation_id", organisation == null ? null : organisation.toString());
        row.put("name", told.line("name"));
        row.put("description", told.prose("description"));
        row.put("transport", told.prose("transportation"));
        Ours.read(told, way, ours, row, Ours.PLACE);
        coordinates(told, row);
        var addresses = addresses(told, id, row);
        var accessibility = Texts.ACCESSIBILITY.read(told, id, row);
        if (told.peek("location_type").equals(PHYSICAL)) {
            told.leave("location_type");
        }
        var extra = Way.extra(told, id);
        Json.put(extra, ADDRESSES, addresses);
        Json.put(extra, Texts.ACCESSIBILITY.list(), accessibility);
        row.set("extra", extra);
        return row;
    }

    static ObjectNode write(JsonNode row, boolean whole) {
        var extra = row.path("extra");
        var out = Json.object().put("id", Way.known(row));
        out.put("location_type", extra.path("location_type").asString(PHYSICAL));
        Json.put(out, "organization_id", Json.text(row, whole ? "organisation_id" : "whose"));
        Json.put(out, "name", Json.text(row, "name"));
        Json.put(out, "description", Json.text(row, "description"));
        Json.put(out, "transportation", Json.text(row, "transport"));
        Json.put(out, "latitude", row.get("latitude"));
        Json.put(out, "longitude", row.get("longitude"));
        Json.put(out, ADDRESSES, writeAddresses(row));
        Json.put(out, Texts.ACCESSIBILITY.list(), Texts.ACCESSIBILITY.write(row));
        Json.add(out, ((ObjectNode) extra.deepCopy()).without(ADDRESSES).without(Texts.ACCESSIBILITY.list()));
        if (whole) {
            Ours.keep(out, row, Ours.PLACE);
        }
        return out;
    }

    private static void coordinates(Told told, ObjectNode row) {
        boolean half = told.has("latitude") != told.has("longitude");
        var latitude = within(told, "latitude", 90);
        var longitude = within(told, "longitude", 180);
        if (half && (latitude != null || longitude != null)) {
            told.found(Found.CONTRADICTS, "latitude", latitude == null ? "no latitude" : "no longitude");
        }
        boolean both = latitude != null && longitude != null;
        row.put("latitude", both ? latitude : null);
        row.put("longitude", both ? longitude : null);
    }

    private static @Nullable BigDecimal within(Told told, String field, int most) {
        var number = told.number(field);
        if (number != null && number.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            told.found(Found.OUT_OF_RANGE, field, number.toString());
            return null;
        }
        return number;
    }

    /// @return what is kept of them beside the columns
    private static ArrayNode addresses(Told told, UUID id, ObjectNode row) {
        var all = told.each(ADDRESSES);
        int main = IntStream.range(0, all.size())
                .filter(it -> all.get(it).peek("address_type").equals(PHYSICAL))
                .findFirst()
                .orElse(0);
        row.put("street", "").put("town", "").put("postcode", "");
        var kept = Json.array();
        for (int number = 0; number < all.size(); number++) {
            var address = all.get(number);
            if (number == main) {
                var second = address.peek("address_2");
                var street = address.line("address_1");
                row.put("street", second.isEmpty() || street.isEmpty() ? street + second : street + ", " + second);
                row.put("town", address.line("city"));
                row.put("postcode", address.line("postal_code").toUpperCase(Locale.UK));
            }
            kept.add(address.rest());
        }
        return kept.equals(Json.array().add(plainAddress(id))) ? Json.array() : kept;
    }

    private static ArrayNode writeAddresses(JsonNode row) {
        var all = Json.array();
        row.path("extra").path(ADDRESSES).forEach(each -> all.add(each.deepCopy()));
        var told = Json.text(row, "street") + Json.text(row, "town") + Json.text(row, "postcode");
        if (all.isEmpty() && told.isEmpty()) {
            return all;
        }
        if (all.isEmpty()) {
            all.add(plainAddress(UUID.fromString(Json.text(row, "id"))));
        }
        int main = IntStream.range(0, all.size())
                .filter(it -> Json.text(all.get(it), "address_type").strip().equals(PHYSICAL))
                .findFirst()
                .orElse(0);
        all.set(main, addressed((ObjectNode) all.get(main), row));
        return all;
    }

    private static ObjectNode addressed(ObjectNode kept, JsonNode row) {
        var second = Json.text(kept, "address_2").strip();
        var street = Json.text(row, "street");
        boolean both = !second.isEmpty() && street.endsWith(", " + second);
        var out = Json.object();
        Json.put(out, "id", kept.get("id"));
        Json.put(out, "address_1", both ? street.substring(0, street.length() - second.length() - 2) : street);
        if (both) {
            out.put("address_2", second);
        }
        Json.put(out, "city", Json.text(row, "town"));
        Json.put(out, "postal_code", Json.text(row, "postcode"));
        Json.add(out, kept.deepCopy().without("address_2"));
        return out;
    }

    private static ObjectNode plainAddress(UUID location) {
        return Json.object()
                .put("id", Identity.derived(location, "address").toString())
                .put("country", "GB")
                .put("address_type", PHYSICAL);
    }
}
