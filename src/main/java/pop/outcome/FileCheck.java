package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.instrument.Gate;
import pop.instrument.Instrument;
import pop.instrument.InstrumentKey;
import pop.instrument.Instruments;
import pop.web.When;
import pop.web.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Whether the rows of a file can be readings: of people we support, on days of their support, with instruments that
/// may
/// be used, and each once.
@Component
class FileCheck {

    private final Readings readings;
    private final FilePeople people;
    private final Instruments instruments;

    FileCheck(Readings readings, FilePeople people, Instruments instruments) {
        this.readings = readings;
        this.people = people;
        this.instruments = instruments;
    }

    /// @param fresh in the order of their rows
    record Checked(List<Reading> fresh, int alreadyThere, List<ReadingsReport.Fault> faults) {}

    /// What all rows are held against.
    ///
    /// @param people by their references in small letters
    /// @param there every reading of their spells
    /// @param shut the instruments that may not be used, and why
    private record Against(
            Map<String, FilePeople.Known> people,
            List<Reading> there,
            Map<InstrumentKey, Gate.Why> shut,
            Reading.Entered entered) {}

    Checked all(List<FileRow> rows, Reading.Entered entered) {
        var known = people.find(rows.stream()
                .map(it -> FilePeople.folded(it.reference()))
                .distinct()
                .toList());
        var there = readings.ofSpells(known.values().stream()
                .flatMap(it -> it.spells().stream())
                .map(it -> it.id().value())
                .distinct()
                .toList());
        var against = new Against(known, there, shut(rows, entered.by()), entered);
        var fresh = new ArrayList<Reading>();
        var faults = new ArrayList<ReadingsReport.Fault>();
        int alreadyThere = 0;
        for (var row : rows) {
            var mine = new Faults(row.number());
            var reading = reading(row, against, mine);
            if (reading != null && fresh.stream().anyMatch(reading::isLike)) {
                mine.add("The same person, day, instrument and who completed it stand in a row above already");
            } else if (reading != null && isThere(reading, there, mine)) {
                alreadyThere++;
            } else if (reading != null) {
                fresh.add(there.stream().anyMatch(reading::isLike) ? reading.asAnother() : reading);
            }
            faults.addAll(row.faults());
            faults.addAll(mine.all());
        }
        return new Checked(fresh, alreadyThere, faults);
    }

    void add(Reading it) {
        readings.add(it);
    }

    /// The training of whoever took them is that of the system the file came from.
    private Map<InstrumentKey, Gate.Why> shut(List<FileRow> rows, UUID task) {
        var shut = new HashMap<InstrumentKey, Gate.Why>();
        rows.stream()
                .map(FileRow::with)
                .filter(Objects::nonNull)
                .map(Instrument::key)
                .distinct()
                .forEach(key -> {
                    if (instruments.gate(key, new WorkerId(task)) instanceof Gate.Shut(var why)
                            && why != Gate.Why.NOT_TRAINED) {
                        shut.put(key, why);
                    }
                });
        return shut;
    }

    private static @Nullable Reading reading(FileRow row, Against against, Faults faults) {
        var with = row.with();
        var why = with == null ? null : against.shut().get(with.key());
        if (with != null && why != null) {
            faults.add(FileRow.told(with.key(), with.title()) + ": " + Words.of(why)
                    + " Nothing of it may come in before that");
        }
        var person = against.people().get(FilePeople.folded(row.reference()));
        if (person == null && !row.reference().isEmpty()) {
            faults.add("Nobody is found by “" + row.reference() + "”");
        }
        var on = row.on();
        var spell = person == null || on == null ? null : spell(person, on, row.early(), faults);
        var doneBy = row.doneBy();
        if (with == null
                || why != null
                || on == null
                || doneBy == null
                || spell == null
                || !row.faults().isEmpty()) {
            return null;
        }
        return made(row, with, spell, on, doneBy, against.entered());
    }

    private static FilePeople.@Nullable Spell spell(
            FilePeople.Known person, LocalDate on, boolean early, Faults faults) {
        if (person.born() != null && on.isBefore(person.born())) {
            faults.add(When.date(on) + " is before they were born");
            return null;
        }
        var spell = person.spell(on, early);
        if (spell == null) {
            faults.add(
                    person.spells().isEmpty()
                            ? "There is no support on record that this could be part of"
                            : "They were not supported on " + When.date(on)
                                    + (person.spells().getFirst().from().isAfter(on)
                                            ? ". If it was done before support began, say yes in a column “Before support”"
                                            : ""));
        }
        return spell;
    }

    private static Reading made(
            FileRow row,
            Instrument with,
            FilePeople.Spell spell,
            LocalDate on,
            DoneBy doneBy,
            Reading.Entered entered) {
        return new Reading(
                new ReadingId(pop.database.Ids.next()),
                spell.person(),
                spell.id(),
                spell.holder(),
                with.key(),
                with.title(),
                on,
                doneBy,
                on.isBefore(spell.from().plusDays(28)) ? Occasion.START : Occasion.OTHER,
                "",
                "",
                on.isBefore(spell.from()),
                false,
                with.score(row.answers()),
                row.answers(),
                entered,
                List.of());
    }

    /// One that stands with the same answers is that one; with others it is not for a file to say which is right.
    private static boolean isThere(Reading reading, List<Reading> there, Faults faults) {
        var like =
                there.stream().filter(Reading::stands).filter(reading::isLike).toList();
        if (like.stream().anyMatch(it -> it.answers().equals(reading.answers()))) {
            return true;
        }
        if (!like.isEmpty()) {
            faults.add("One of that day is there with other answers. Say in its page that one of them is a mistake");
        }
        return false;
    }
}
