package pop.bench;

import java.util.Map;
import java.util.UUID;

/// What an officer of the cast tells: nobody of this name was told of before.
final class Overdose {

    private static final char[] LETTERS = "abcdefghijklmnop".toCharArray();

    private Overdose() {}

    static Map<String, String> form(UUID id) {
        return Map.ofEntries(
                Map.entry("id", id.toString()),
                Map.entry("nonFatal", "YES"),
                Map.entry("accidental", "YES"),
                Map.entry("illicitDrug", "YES"),
                Map.entry("dealtWith", "YES"),
                Map.entry("name", name(id)),
                Map.entry("birth", "27 3 1991"),
                Map.entry("nowAt", "HOSPITAL"),
                Map.entry("nowWhere", "Royal Infirmary, ward 12"),
                Map.entry("substance", "STREET_BENZODIAZEPINE"),
                Map.entry("naloxone", "YES"),
                Map.entry("reachNote", "Through his sister, mornings"));
    }

    /// Letters only: digits are not taken for a name.
    static String name(UUID id) {
        var name = new StringBuilder("Tam Bench");
        id.toString()
                .chars()
                .filter(sign -> sign != '-')
                .map(sign -> LETTERS[Character.digit(sign, 16)])
                .forEach(sign -> name.append((char) sign));
        return name.toString();
    }
}
