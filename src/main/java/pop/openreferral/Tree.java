package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One record of a document, read whole; everything before and after it is not in memory.
final class Tree {

    /// A service with all its parts has some hundred values.
    private static final int MOST_VALUES = 100_000;

    private static final int LONGEST_SCALE = 100;

    private final JsonParser parser;
    private int values;
    private boolean cleaned;

    Tree(JsonParser parser) {
        this.parser = parser;
    }

    /// The object that begins at the parser's token; null when it is too large. Either way the parser stands at its
    /// end.
    @Nullable
    ObjectNode object() {
        var read = readObject();
        return values > MOST_VALUES ? null : read;
    }

    /// Whether there was something in it that the database cannot hold.
    boolean cleaned() {
        return cleaned;
    }

    private ObjectNode readObject() {
        var object = Json.object();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            var value = value();
            if (++values <= MOST_VALUES) {
                object.set(clean(name), value);
            }
        }
        return object;
    }

    private JsonNode readArray() {
        var list = Json.array();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value();
            if (++values <= MOST_VALUES) {
                list.add(value);
            }
        }
        return list;
    }

    private JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject();
            case START_ARRAY -> readArray();
            case VALUE_STRING -> Json.MAPPER.getNodeFactory().stringNode(clean(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> Json.MAPPER.getNodeFactory().booleanNode(true);
            case VALUE_FALSE -> Json.MAPPER.getNodeFactory().booleanNode(false);
            case null, default -> Json.MAPPER.getNodeFactory().nullNode();
        };
    }

    /// A number like 1e999999 would be written out with all its zeros.
    private JsonNode number() {
        var number = parser.getDecimalValue();
        return Math.abs((long) number.scale()) > LONGEST_SCALE
                ? Json.MAPPER.getNodeFactory().stringNode(parser.getString())
                : Json.MAPPER.getNodeFactory().numberNode(number);
    }

    private String clean(String text) {
        var clean = Json.clean(text);
        cleaned |= clean.length() != text.length();
        return clean;
    }
}
