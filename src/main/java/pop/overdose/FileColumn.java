package pop.overdose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a column of a police spreadsheet can mean, with the names it may have. None may mean the opposite: a column
/// called "Fatal" is not one of ours.
///
/// `field` is what the form calls it.
enum FileColumn {
    REFERENCE(
            "Reference", "reference", "ref|reference number|ref no|incident|incident number|incident no|crime number"),
    ALIVE("Alive", "nonFatal", "are they alive|survived|non fatal|nonfatal|non fatal overdose"),
    ACCIDENT("Accident", "accidental", "accidental|was it an accident|accidental overdose"),
    ILLICIT("Illicit drug", "illicitDrug", "illicit|illicit drugs|illicit or suspected|illegal drug|illegal drugs"),
    POLICE("Police dealt with it", "dealtWith", "police|dealt with by police|dealt with|police attended"),
    HAPPENED("When", "happened", "happened|when it happened|date|date and time|date time|date of overdose|occurred"),
    TIME("Time", "happened", "time of overdose|time it happened|at"),
    NAME("Name", "name", "full name|person|person s name|who"),
    FIRST_NAME("First name", "name", "forename|forenames|first names|given name"),
    SURNAME("Surname", "name", "last name|family name"),
    BIRTH("Born, or age", "birth", "born|dob|d o b|date of birth|age|birth"),
    NOW("Now", "nowAt", "now at|is now|where now|where they are now|current location"),
    WHERE("Where exactly", "nowWhere", "where|now where|address|ward|details of where"),
    PHONE("Phone", "phone", "telephone|mobile|tel|phone number|mobile number|contact number"),
    REACH("Reach them safely", "reachNote", "reach|how to reach|how to reach them|safe contact|safe to contact"),
    MIND("Mind", "careful", "careful|risk|risks|warning|warnings|safety"),
    SUBSTANCES("Suspected", "substance", "substances|substance|drugs|drug|suspected substances|suspected drugs"),
    NALOXONE("Naloxone", "naloxone", "naloxone given|was naloxone given"),
    PLACE("Where it happened", "place", "place|locus|location|scene|place of overdose"),
    WISH("Agrees or objects", "wish", "wish|agrees objects|objects or agrees|view"),
    AGREES("Agrees", "wish", "agreed|consent|consents"),
    OBJECTS("Objects", "wish", "objected|objection");

    private static final Set<FileColumn> OTHER_WAYS = EnumSet.of(TIME, FIRST_NAME, SURNAME, AGREES, OBJECTS);
    private static final Set<FileColumn> NEEDED = EnumSet.of(REFERENCE, ALIVE, ACCIDENT, ILLICIT, POLICE, HAPPENED);

    private final String label;
    private final String field;
    private final List<String> names;

    FileColumn(String label, String field, String others) {
        this.label = label;
        this.field = field;
        this.names = Stream.concat(Stream.of(plain(label)), Stream.of(others.split("\\|")))
                .toList();
    }

    static Optional<FileColumn> called(String name) {
        var plain = plain(name);
        return Arrays.stream(values()).filter(it -> it.names.contains(plain)).findFirst();
    }

    /// As in the file we offer.
    static List<FileColumn> example() {
        return Arrays.stream(values()).filter(it -> !OTHER_WAYS.contains(it)).toList();
    }

    /// Without them no row could be sent.
    static Set<FileColumn> needed() {
        return EnumSet.copyOf(NEEDED);
    }

    /// The column in which whoever wrote the file looks for what is wrong with a field of the form.
    static String label(String field) {
        return Arrays.stream(values())
                .filter(it -> it.field.equals(field))
                .findFirst()
                .map(FileColumn::label)
                .orElse("");
    }

    String label() {
        return label;
    }

    String field() {
        return field;
    }

    /// For people to read.
    String examples() {
        return String.join(", ", names.subList(1, Math.min(names.size(), 5)));
    }

    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst(" \\(\\d+\\)$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
