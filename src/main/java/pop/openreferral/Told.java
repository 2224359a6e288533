package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One record as a file tells it. Each field that is asked for is taken out; what nobody asked for is the rest, which
/// is
/// kept as it came. What cannot be taken as it stands becomes a finding.
final class Told {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_PROSE = 20_000;
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^>]*>|&(?:[a-zA-Z]+|#\\d+);");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern TIME_OF_DAY = Pattern.compile("T.*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_WEB =
            Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?(?:/[^\\s<>\"]*)?", Pattern.CASE_INSENSITIVE);

    private final ObjectNode node;
    private final String pointer;
    private final String about;
    private final Findings findings;

    private Told(ObjectNode node, String pointer, String about, Findings findings) {
        this.node = node;
        // a part that stood in a table of its own says where
        this.pointer = node.has("@at") ? Json.text(node, "@at") : pointer;
        this.about = about;
        this.findings = findings;
    }

    static Told record(ObjectNode node, String pointer, Findings findings) {
        return new Told(node, pointer, called(node), findings);
    }

    /// By its name and its id.
    private static String called(ObjectNode node) {
        var name = Findings.cut(Json.text(node, "name"));
        var id = Findings.cut(node.path("id").asString(""));
        return name.isEmpty() || id.isEmpty() ? name + id : name + " · " + id;
    }

    String pointer() {
        return pointer;
    }

    /// Within the record it is a part of: `schedules/2`.
    String place() {
        int last = pointer.lastIndexOf('/');
        return pointer.substring(Math.max(0, pointer.lastIndexOf('/', last - 1) + 1));
    }

    String about() {
        return about;
    }

    /// The same for the same content.
    int content() {
        return node.hashCode();
    }

    void found(Found kind, String field, String says) {
        findings.add(kind, about, field.isEmpty() ? pointer : pointer + "/" + field, says);
    }

    void once(Found kind, String says) {
        findings.once(kind, says);
    }

    boolean has(String field) {
        var value = node.get(field);
        return value != null && !Json.isEmpty(value);
    }

    /// Looks and leaves it where it is.
    String peek(String field) {
        var value = node.get(field);
        return value == null || value.isContainer() || value.isNull()
                ? ""
                : value.asString().strip();
    }

    void leave(String... fields) {
        node.remove(List.of(fields));
    }

    String line(String field) {
        return BREAKS.matcher(text(field, LONGEST_LINE)).replaceAll(" ");
    }

    String prose(String field) {
        var text = text(field, LONGEST_PROSE);
        if (MARKUP.matcher(text).find()) {
            found(Found.MARKUP, field, text);
        }
        return text;
    }

    String email(String field) {
        var text = line(field);
        if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
            found(Found.NOT_AN_EMAIL, field, text);
            return "";
        }
        return text;
    }

    String web(String field) {
        var text = line(field);
        if (text.isEmpty() || WEB.matcher(text).matches() && text.startsWith("http")) {
            return text;
        }
        if (WEB.matcher(text).matches() || BARE_WEB.matcher(text).matches()) {
            found(Found.WEB_ADDRESS, field, text);
            return WEB.matcher(text).matches() ? text.replaceFirst("^[^:]+", "https") : "https://" + text;
        }
        found(Found.NOT_A_WEB_ADDRESS, field, text);
        return "";
    }

    @Nullable
    LocalDate day(String field) {
        var text = line(field);
        try {
            // some write a moment where the day is meant
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(TIME_OF_DAY.matcher(text).replaceFirst(""));
        } catch (DateTimeException _) {
            found(Found.NOT_A_DAY, field, text);
            return null;
        }
    }

    @Nullable
    Integer whole(String field, int least, int most) {
        var number = number(field);
        if (number == null) {
            return null;
        }
        boolean fits = number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            found(Found.OUT_OF_RANGE, field, number.toString());
        }
        return fits ? number.intValueExact() : null;
    }

    @Nullable
    BigDecimal number(String field) {
        var value = node.remove(field);
        if (value == null || Json.isEmpty(value)) {
            return null;
        }
        try {
            if (!value.isContainer()) {
                var number = new BigDecimal(value.asString().strip());
                // beyond this is no age, price or place; and digits without end would cost dear
                if (Math.abs((long) number.scale()) + number.precision() < LONGEST_LINE) {
                    return number;
                }
            }
        } catch (NumberFormatException _) {
            // said below
        }
        found(Found.WRONG_TYPE, field, shown(value));
        return null;
    }

    /// The objects of a list.
    List<Told> each(String field) {
        var value = node.remove(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            found(Found.WRONG_TYPE, field, shown(value));
            return List.of();
        }
        var all = new ArrayList<Told>();
        for (int number = 0; number < value.size(); number++) {
            if (value.get(number) instanceof ObjectNode object) {
                all.add(new Told(object, pointer + "/" + field + "/" + number, about, findings));
            } else if (!value.get(number).isNull()) {
                found(Found.WRONG_TYPE, field + "/" + number, shown(value.get(number)));
            }
        }
        return all;
    }

    Optional<Told> one(String field) {
        var value = node.get(field);
        if (value instanceof ObjectNode object) {
            node.remove(field);
            return Optional.of(new Told(object, pointer + "/" + field, about, findings));
        }
        if (value != null && !value.isNull()) {
            found(Found.WRONG_TYPE, field, shown(value));
            node.remove(field);
        }
        return Optional.empty();
    }

    /// What nobody asked for.
    ObjectNode rest() {
        return (ObjectNode) Json.tidy(node);
    }

    private String text(String field, int longest) {
        var value = node.remove(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isContainer()) {
            found(Found.WRONG_TYPE, field, shown(value));
            return "";
        }
        if (!value.isString()) {
            found(Found.READ_AS_TEXT, field, shown(value));
        }
        var text = value.asString().strip();
        if (text.length() > longest) {
            found(Found.TOO_LONG, field, text);
            return Json.clean(text.substring(0, longest - 1)).strip() + "…";
        }
        return text;
    }

    private static String shown(JsonNode value) {
        return Findings.cut(value.isValueNode() ? value.asString() : value.toString());
    }
}
