package pop.intake;

import pop.referral.Agrees;
import pop.referral.ReceivedReferrals.Received;
import pop.referral.Section;
import pop.referral.Source;
import pop.spreadsheet.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads one row as it was meant. What cannot be read stays as typed, counts as not known, and gets a line.
final class RowReader {

    private static final Map<Column, Section> SECTIONS = Map.of(
            Column.SUBSTANCES, Section.SUBSTANCE_USE,
            Column.OFFENDING, Section.OFFENDING,
            Column.HEALTH, Section.HEALTH,
            Column.HOUSING, Section.HOUSING,
            Column.SAFETY, Section.SAFETY);

    private final Columns columns;
    private final Row row;
    private final LocalDate today;
    private final List<Line> checks = new ArrayList<>();
    private final PersonReader person;

    RowReader(Columns columns, Row row, LocalDate today) {
        this.columns = columns;
        this.row = row;
        this.today = today;
        this.person = new PersonReader(columns, row, today, this::check);
    }

    /// Why this row cannot be a referral; empty when it can.
    Optional<Line> refusal() {
        if (row.defect() != null) {
            String why =
                    switch (Objects.requireNonNull(row.defect())) {
                        case BROKEN_QUOTE ->
                            "A quotation mark is out of place, so cells may be divided in the wrong places. Correct the row and"
                                    + " send it again.";
                        case TOO_MANY_CELLS ->
                            "The row has more cells than there are columns, so texts may stand under the wrong names. Correct"
                                    + " the row and send it again.";
                    };
            return Optional.of(Line.reported(row.number(), "", all(), why));
        }
        return person.isSomeone()
                ? Optional.empty()
                : Optional.of(Line.reported(
                        row.number(),
                        "",
                        all(),
                        "Nothing here says who it is about: no name, no date of birth, no phone. If it is a person, add one of"
                                + " them and send it again."));
    }

    Told read() {
        var told = referredOn();
        var likeness = person.likeness(told.orElse(today));
        var referral = new Received(
                source(),
                columns.text(row, Column.AGENCY),
                columns.text(row, Column.REFERRER),
                columns.text(row, Column.REFERRER_CONTACT),
                person.told(told.orElse(today)),
                agrees(),
                columns.text(row, Column.AGREES),
                told.orElse(null),
                sections());
        return new Told(row.number(), content(), referral.person(), referral, likeness, List.copyOf(checks));
    }

    private Optional<LocalDate> referredOn() {
        String text = columns.text(row, Column.REFERRED_ON);
        var reading = ReferralDay.read(text, today);
        if (!reading.problem().isEmpty()) {
            check(Column.REFERRED_ON, text, reading.problem());
        }
        return Optional.ofNullable(reading.day());
    }

    private Source source() {
        String text = columns.text(row, Column.AGENCY);
        return TextReading.source(text).orElseGet(() -> {
            check(
                    Column.AGENCY,
                    text,
                    "We do not know which kind of agency this is. The text is kept, the kind is not known.");
            return Source.NOT_KNOWN;
        });
    }

    private Agrees agrees() {
        String text = columns.text(row, Column.AGREES);
        return TextReading.agrees(text).orElseGet(() -> {
            check(
                    Column.AGREES,
                    text,
                    "This is neither yes, no nor not asked. The text is kept, the answer is not known.");
            return Agrees.NOT_KNOWN;
        });
    }

    /// The notes as they stand; what has no place of its own follows them under the name of its column.
    private Map<Section, String> sections() {
        if (!columns.text(row, Column.IDENTIFIER).isBlank()) {
            check(
                    Column.IDENTIFIER,
                    "(not repeated here)",
                    "Identifiers are not taken from a file, because they are kept sealed. Add it on the person's page.");
        }
        var told = new EnumMap<Section, String>(Section.class);
        SECTIONS.forEach((column, section) -> told.put(section, columns.text(row, column)));
        var other = new ArrayList<>(List.of(columns.text(row, Column.NOTES)));
        other.add(named(columns.name(Column.REF), columns.text(row, Column.REF)));
        columns.unknown()
                .forEach(place -> other.add(named(columns.names().get(place), Columns.clean(row.text(place)))));
        other.removeIf(String::isBlank);
        told.put(Section.OTHER, String.join("\n\n", other));
        told.values().removeIf(String::isBlank);
        return told;
    }

    private static String named(String name, String text) {
        return text.isBlank() ? "" : name + ": " + text;
    }

    private void check(Column column, String says, String reason) {
        checks.add(Line.check(row.number(), columns.name(column), says, reason));
    }

    /// The whole row, whatever the order of its columns and the spaces in it.
    private String content() {
        return IntStream.range(0, columns.names().size())
                .mapToObj(place -> columns.names().get(place).toLowerCase(Locale.ROOT) + "\u001f"
                        + row.text(place).replaceAll("\\s+", " ").strip())
                .filter(cell -> !cell.endsWith("\u001f"))
                .sorted()
                .collect(Collectors.joining("\u001e"));
    }

    private String all() {
        var sealed = columns.places().getOrDefault(Column.IDENTIFIER, List.of());
        return IntStream.range(0, row.cells().size())
                .filter(place -> !sealed.contains(place))
                .mapToObj(place -> Columns.clean(row.cells().get(place)))
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" | "));
    }
}
