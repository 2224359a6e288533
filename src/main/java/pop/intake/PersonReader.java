package pop.intake;

import pop.person.BirthDate;
import pop.person.FullName;
import pop.person.NewPerson;
import pop.person.Phone;
import pop.person.Postcode;
import pop.spreadsheet.Row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the cells of a row that say who it is about.
final class PersonReader {

    /// Hears of every cell that a person should look at.
    interface Checks {
        void check(Column column, String says, String reason);
    }

    private final Columns columns;
    private final Row row;
    private final LocalDate today;
    private final Checks checks;

    PersonReader(Columns columns, Row row, LocalDate today, Checks checks) {
        this.columns = columns;
        this.row = row;
        this.today = today;
        this.checks = checks;
    }

    /// Whether there is anything to recognise somebody by.
    boolean isSomeone() {
        return FullName.read(name()).isKnown()
                || !Phone.read(columns.text(row, Column.PHONE)).phones().isEmpty()
                || BirthDate.read(birth(), today).date().precision() != BirthDate.Precision.UNKNOWN;
    }

    /// What was told, as typed.
    ///
    /// @param toldOn the day it was told, which an age counts from
    NewPerson told(LocalDate toldOn) {
        return new NewPerson(
                name(),
                birth(),
                sex(),
                address(),
                columns.text(row, Column.PHONE),
                columns.text(row, Column.SAFE_CONTACT),
                toldOn);
    }

    /// What others of the same person may have in common with this row.
    Likeness likeness(LocalDate toldOn) {
        var name = readName();
        var birth = readBirth(toldOn);
        var postcode = readAddress();
        return Likeness.of(
                List.of(name), birth, readPhones(), postcode.map(List::of).orElse(List.of()));
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

    private void check(Column column, String says, String reason) {
        checks.check(column, says, reason);
    }
}
