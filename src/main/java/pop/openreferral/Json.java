package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/// JSON as this room wants it: numbers keep their digits, and what is empty is as good as absent.
final class Json {

    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 4_000_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ArrayNode array(Iterable<String> texts) {
        var all = array();
        texts.forEach(all::add);
        return all;
    }

    static JsonNode read(@Nullable String text) {
        return text == null ? NODES.nullNode() : MAPPER.readTree(text);
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// The text of a field, or an empty one.
    static String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || !value.isString() ? "" : value.stringValue();
    }

    /// Unless it is empty.
    static void put(ObjectNode into, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            into.put(field, text);
        }
    }

    static void put(ObjectNode into, String field, @Nullable JsonNode value) {
        if (value != null && !isEmpty(value)) {
            into.set(field, value);
        }
    }

    /// What is not there yet.
    static void add(ObjectNode into, JsonNode more) {
        more.properties().forEach(each -> {
            if (!into.has(each.getKey())) {
                into.set(each.getKey(), each.getValue());
            }
        });
    }

    /// Takes out what is empty. The members of a list stay, so that each keeps its place.
    static JsonNode tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : new ArrayList<>(object.propertyNames())) {
                var value = object.get(name);
                if (name.startsWith("@") || isEmpty(tidy(value))) {
                    object.remove(name);
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(Json::tidy);
        }
        return node;
    }

    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isBlank();
    }

    /// Without what the database cannot hold: the zero character and halves of characters.
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        return text.codePoints()
                .filter(c -> !unheld(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Nearly every text of a file, so it is asked quickly.
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean unheld(int c) {
        return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
