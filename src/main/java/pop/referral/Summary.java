package pop.referral;

import java.util.ArrayList;
import java.util.List;

/// The details of a referral as lines of text, for adding them to another referral of the same person.
final class Summary {

    private Summary() {}

    static String of(Details it) {
        var lines = new ArrayList<String>();
        add(lines, "Told by", join(it.referrer(), it.fromAgency(), it.referrerContact()));
        add(lines, "Name", it.name());
        add(lines, "Born", it.birth());
        add(lines, "Where", it.address());
        add(lines, "Phone", it.phone());
        add(lines, "Safe contact", it.safeContact());
        return String.join("\n", lines);
    }

    private static String join(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(label + ": " + text);
        }
    }
}
