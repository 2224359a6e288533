package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A file of records, walked over and never held: once to learn its shape and that it is JSON to its end, before
/// anything
/// is written, and once to read it.
///
/// Three shapes: a page (`{"contents": […]}`, or a bare list, or one service), whose services have their parts inside;
/// the same with lists of organisations and locations beside it; and tables (a list for each kind of record, which
/// refer
/// to each other), as the tabular package of HSDS has them.
final class Document {

    static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Path file;
    private final Map<String, Integer> lists = new LinkedHashMap<>();
    private final Map<String, String> says = new LinkedHashMap<>();
    private final Lines lines = new Lines();
    private boolean single;

    private Document(Path file) {
        this.file = file;
    }

    @FunctionalInterface
    interface Taker {
        /// @param kind in the words of HSDS: `service`
        void take(String kind, String pointer, ObjectNode record);
    }

    /// @throws Unreadable when nothing of it can be taken
    static Document open(Path file) {
        var document = new Document(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unreadable(
                        "The file has more than 256 MB. Ask for it in parts, for example one page at a time.");
            }
            document.parse(document::look);
        } catch (JacksonException e) {
            throw new Unreadable(notJson(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!document.single && document.lists.isEmpty()) {
            throw new Unreadable(
                    "There are no services in it: neither a list of services, nor “contents”, nor the tables of HSDS.");
        }
        return document;
    }

    /// What it says of where it is from.
    Optional<String> source() {
        return Optional.ofNullable(says.getOrDefault("source", says.get("publisher")));
    }

    /// Whether it is one page of several.
    boolean partial() {
        return "false".equals(says.get("last_page"))
                || "false".equals(says.get("first_page"))
                || number("total_pages") > 1
                || lists.containsKey("contents") && number("total_items") > lists.get("contents");
    }

    boolean tables() {
        return lists.keySet().stream()
                .map(Kinds::of)
                .flatMap(Optional::stream)
                .anyMatch(it -> !Kinds.WHOLE.contains(it));
    }

    int records() {
        return single ? 1 : lists.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Where a record begins that has been walked over.
    Lines lines() {
        return lines;
    }

    void each(Findings findings, Taker taker) {
        try {
            parse(parser -> take(parser, findings, taker));
        } catch (JacksonException e) {
            throw new Unreadable(notJson(e));
        }
    }

    private interface Walk {
        void over(JsonParser parser);
    }

    private void parse(Walk walk) {
        try (var parser = Json.MAPPER.createParser(file)) {
            parser.nextToken();
            walk.over(parser);
        }
    }

    private void look(JsonParser parser) {
        switch (parser.currentToken()) {
            case null -> throw new Unreadable("The file is empty.");
            case START_ARRAY -> lists.put("", count(parser));
            case START_OBJECT -> lookAtNames(parser);
            default -> throw new Unreadable("This is JSON, but neither an object nor a list.");
        }
        if (parser.nextToken() != null) {
            throw new Unreadable("There is more behind the end of the JSON: this is several documents in one file.");
        }
    }

    private void lookAtNames(JsonParser parser) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && Kinds.of(name).isPresent()) {
                lists.put(name, count(parser));
            } else if (token.isScalarValue()) {
                says.put(
                        name,
                        Findings.cut(Json.clean(parser.getValueAsString(""))).strip());
            } else {
                parser.skipChildren();
            }
        }
        if (says.containsKey("id") && says.containsKey("name")) {
            single = true;
            lists.clear();
        }
    }

    private static int count(JsonParser parser) {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            count++;
        }
        return count;
    }

    private void take(JsonParser parser, Findings findings, Taker taker) {
        if (single) {
            takeOne(parser, new At(Kinds.SERVICE, ""), findings, taker);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            takeList(parser, Kinds.SERVICE, "", findings, taker);
        } else {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var kind = parser.nextToken() == JsonToken.START_ARRAY ? Kinds.of(name) : Optional.<String>empty();
                if (kind.isPresent()) {
                    takeList(parser, kind.get(), "/" + name, findings, taker);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private record At(String kind, String pointer) {}

    private void takeList(JsonParser parser, String kind, String list, Findings findings, Taker taker) {
        for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            lines.add(list, number, parser.currentTokenLocation().getLineNr());
            takeOne(parser, new At(kind, list + "/" + number), findings, taker);
        }
    }

    private static void takeOne(JsonParser parser, At at, Findings findings, Taker taker) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            findings.add(Found.NOT_AN_OBJECT, "", at.pointer(), at.kind());
            return;
        }
        var tree = new Tree(parser);
        var record = tree.object();
        if (record == null) {
            findings.add(Found.TOO_LARGE, "", at.pointer(), at.kind());
            return;
        }
        if (tree.cleaned()) {
            findings.add(Found.UNHELD, Json.text(record, "name"), at.pointer(), "");
        }
        // a bare list may be of organisations with their services
        boolean services = at.kind().equals(Kinds.SERVICE) && record.has("services") && !record.has("organization");
        taker.take(services ? Kinds.ORGANIZATION : at.kind(), at.pointer(), record);
    }

    private int number(String name) {
        var text = says.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String notJson(JacksonException e) {
        var place = e.getLocation();
        return "This is not JSON, or not to its end: "
                + (place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ")
                + Findings.cut(Json.clean(reason(e)));
    }

    private static String reason(JacksonException e) {
        @Nullable String message = e.getOriginalMessage();
        return message == null
                ? "it cannot be read."
                : message.lines().findFirst().orElse("");
    }
}
