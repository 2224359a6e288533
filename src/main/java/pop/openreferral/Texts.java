package pop.openreferral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// A list of records of which we keep one text each: languages and accessibility. The records themselves are kept
/// beside
/// them if they say more, and are found again by their text.
///
/// @param list how HSDS calls the list
/// @param texts the fields that may hold the text, the best first
record Texts(String list, List<String> texts) {

    static final Texts LANGUAGES = new Texts("languages", List.of("name", "code"));
    static final Texts ACCESSIBILITY = new Texts("accessibility", List.of("description", "details"));

    /// Puts the texts under the name of the list into a row, and gives the records to be kept; empty when the texts say
    /// all there is.
    ArrayNode read(Told told, UUID owner, ObjectNode row) {
        var found = new LinkedHashSet<String>();
        var kept = Json.array();
        boolean more = false;
        for (var each : told.each(list)) {
            var text =
                    texts.stream().map(each::peek).filter(it -> !it.isEmpty()).findFirst();
            if (text.isEmpty()) {
                each.found(Found.NOBODY, "", list);
            } else if (found.add(text.get())) {
                var record = each.rest();
                kept.add(record);
                more |= !record.equals(plain(owner, text.get()));
            } else {
                each.found(Found.TWICE, "", text.get());
            }
        }
        row.set(list, Json.array(found));
        return more ? kept : Json.array();
    }

    ArrayNode write(JsonNode row) {
        var owner = UUID.fromString(Json.text(row, "id"));
        var records = new ArrayList<JsonNode>();
        row.path("extra").path(list).forEach(records::add);
        var all = Json.array();
        for (var text : row.path(list)) {
            var kept = records.stream()
                    .filter(it -> text.stringValue().equals(textOf(it)))
                    .findFirst();
            all.add(kept.orElseGet(() -> plain(owner, text.stringValue())));
        }
        return all;
    }

    private String textOf(JsonNode record) {
        return texts.stream()
                .map(it -> record.path(it).asString("").strip())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    private ObjectNode plain(UUID owner, String text) {
        return Json.object()
                .put("id", Identity.derived(owner, list + " " + text).toString())
                .put(texts.getFirst(), text);
    }
}
