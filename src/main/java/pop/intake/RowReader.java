package pop.intake;

import pop.person.BirthDate;
import pop.person.FullName;
import pop.person.NewPerson;
import pop.person.Phone;
import pop.person.Postcode;
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

    RowReader(Columns columns, Row row, LocalDate today) {
        this.columns = columns;
        this.row = row;
        this.today = today;
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
        boolean someone = FullName.read(name()).isKnown()
                || !Phone.read(columns.text(row, Column.PHONE)).phones().isEmpty()
                || BirthDate.read(birth(), today).date().precision() != BirthDate.Precision.UNKNOWN;
        return someone
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
        var name = readName();
        var birth = readBirth(told.orElse(today));
        var postcode = readAddress();
        var phones = readPhones();
        var person = new NewPerson(
                name(),
                birth(),
                sex(),
                address(),
                columns.text(row, Column.PHONE),
                columns.text(row, Column.SAFE_CONTACT),
                told.orElse(today));
        var referral = new Received(
                source(),
                columns.text(row, Column.AGENCY),
                columns.text(row, Column.REFERRER),
                columns.text(row, Column.REFERRER_CONTACT),
                person,
                agrees(),
                columns.text(row, Column.AGREES),
                told.orElse(null),
                sections());
        var likeness =
                Likeness.of(List.of(name), birth, phones, postcode.map(List::of).orElse(List.of()));
        return new Told(row.number(), content(), person, referral, likeness, List.copyOf(checks));
    }

    private Optional<LocalDate> referredOn() {
        String text = columns.text(row, Column.REFERRED_ON);
        var reading = ReferralDay.read(text, today);
        if (!reading.problem().isEmpty()) {
            check(Column.REFERRED_ON, text, reading.problem());
        }
        return Optional.ofNullable(reading.day());
    }

    private String name() {
        String first = columns.text(row, Column.FIRST_NAME);
        String name = columns.text(row, Column.NAME);
        String surname = columns.text(row, Column.SURNAME);
        String given = first.isEmpty() ? name : first;
        String whole = surname.isEmpty() ? given : given.isEmpty() ? surname + "," : surname + ", " + given;
        String alias = columns.text(row, Column.ALIAS);
        return alias.isEmpty() ? whole : whole + " (aka " + alias.replaceAll("[()]", " ") + ")";
    }

    private FullName readName() {
        var name = FullName.read(name());
        String typed = name();
        Column column = columns.has(Column.NAME) ? Column.NAME : Column.SURNAME;
        if (!name.isKnown()) {
            check(column, typed, "No name is given. The referral is kept without one: find it out when you can.");
        } else if (name.given() == null && name.family() == null) {
            check(column, typed, "Only a nickname is given. It is kept as the name they are known by.");
        } else if (name.family() == null || name.given() == null) {
            check(column, typed, "Only one name is given. The other is kept as not known.");
        }
        return name;
    }

    private String birth() {
        String birth = columns.text(row, Column.BIRTH);
        String age = columns.text(row, Column.AGE);
        return birth.isBlank() && age.strip().matches("\\d{1,3}")
                ? "aged " + age.strip()
                : birth.isBlank() ? age : birth;
    }

    private BirthDate readBirth(LocalDate told) {
        var reading = BirthDate.read(birth(), told);
        Column column = columns.text(row, Column.BIRTH).isBlank() ? Column.AGE : Column.BIRTH;
        BirthWords.problem(reading).ifPresent(why -> check(column, birth(), why));
        BirthWords.underAge(reading.date(), today).ifPresent(why -> check(column, birth(), why));
        return reading.date();
    }

    private String sex() {
        String sex = columns.text(row, Column.SEX);
        if (!TextReading.isSex(sex)) {
            check(Column.SEX, sex, "We have no such answer. The text is kept, and the sex counts as not known.");
        }
        return sex;
    }

    private String address() {
        String postcode = columns.text(row, Column.POSTCODE);
        String address = columns.text(row, Column.ADDRESS);
        return address.isEmpty() ? postcode : postcode.isEmpty() ? address : address + ", " + postcode;
    }

    private Optional<String> readAddress() {
        Column column = columns.has(Column.POSTCODE)
                        && !columns.text(row, Column.POSTCODE).isEmpty()
                ? Column.POSTCODE
                : Column.ADDRESS;
        var reading = Postcode.read(column == Column.POSTCODE ? columns.text(row, column) : address());
        return switch (reading) {
            case Postcode.Reading.Full full -> {
                if (full.corrected()) {
                    check(
                            column,
                            full.asTyped(),
                            "Read as " + full.postcode().shown()
                                    + ", with a letter and a figure that look alike exchanged. The text is kept as typed.");
                }
                yield Optional.of(full.postcode().outward() + full.postcode().inward());
            }
            case Postcode.Reading.Unreadable bad -> {
                check(column, bad.asTyped(), "This is not a postcode we can read. The text is kept as typed.");
                yield Optional.empty();
            }
            case Postcode.Reading.Sector _,
                    Postcode.Reading.Outcode _,
                    Postcode.Reading.NoFixedAddress _,
                    Postcode.Reading.AddressText _,
                    Postcode.Reading.Absent _ -> Optional.empty();
        };
    }

    /// A number with a label may be somebody else's, so it makes nobody alike.
    private List<String> readPhones() {
        String text = columns.text(row, Column.PHONE);
        var reading = Phone.read(text);
        if (!reading.unread().isBlank()) {
            check(
                    Column.PHONE,
                    text,
                    "“" + Line.cut(reading.unread(), 60)
                            + "” is not a phone number we can read. The text is kept as typed.");
        }
        return reading.phones().stream()
                .filter(phone -> phone.label() == null)
                .map(Phone::number)
                .toList();
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
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(Columns::clean)
                .collect(Collectors.joining(" | "));
    }
}
