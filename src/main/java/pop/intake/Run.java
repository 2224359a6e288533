package pop.intake;

import pop.intake.Line.RowResult;
import pop.referral.ReceivedReferrals.Sender;
import pop.spreadsheet.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// One file on its way in: decides what becomes of each row. A dry run decides the same and writes nothing.
final class Run {

    private static final int MOST_ALIKE = 10;

    private final ReceivingDesk desk;
    private final Columns columns;
    private final Way way;
    private final LocalDate today;
    private final FileNotes notes;
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private final EarlierRows earlier = new EarlierRows();
    private int lastRow;

    /// @param knowsTheHouse whether the reader of the report may be told that somebody is on record here; a partner is
    /// told only of people they referred themselves, and the team sees the rest
    record Way(Sender sender, boolean dryRun, boolean knowsTheHouse) {}

    /// Somebody a row may be about: in an earlier row, or on record (row 0).
    private record Alike(
            int row, @org.jspecify.annotations.Nullable UUID person, List<String> reasons) {

        String words() {
            String who = row == 0 ? "somebody on record" : "row " + row;
            return who + " (" + String.join(", ", reasons) + ")";
        }
    }

    Run(ReceivingDesk desk, Columns columns, Way way, LocalDate today, int headerRow) {
        this.desk = desk;
        this.columns = columns;
        this.way = way;
        this.today = today;
        this.notes = new FileNotes(columns);
        this.lastRow = headerRow;
    }

    FileNotes notes() {
        return notes;
    }

    /// A batch is one transaction: all of it is written, or nothing.
    List<Line> take(List<Row> rows) {
        var lines = new ArrayList<Line>();
        var read = read(rows, lines);
        var already = desk.already(read.keySet());
        already.forEach((key, reference) -> {
            var told = read.remove(key);
            if (told != null) {
                lines.add(Line.of(told.row(), RowResult.ALREADY_THERE, "This row was imported before.", reference));
            }
        });
        var known = desk.near(read.values());
        var tellable = tellable(known);
        var accepted = way.dryRun() ? List.<ReceivingDesk.Accepted>of() : desk.take(read, way.sender());
        int place = 0;
        for (Told told : read.values()) {
            var mine = way.dryRun() ? null : accepted.get(place++);
            var alike = alike(told, known);
            earlier.add(new EarlierRows.Taken(
                    told.row(), mine == null ? null : mine.person().value(), told.likeness()));
            if (mine != null) {
                alike.forEach(it -> propose(mine, it));
            }
            alike.removeIf(it -> it.row() == 0 && !tellable.contains(it.person()));
            lines.addAll(lines(told, alike, mine == null ? "" : mine.reference()));
        }
        lines.sort(Comparator.comparingInt(Line::row));
        return lines;
    }

    /// What the rows say, by key; rows that say nothing of anybody, or the same as an earlier one, get their line here.
    private Map<String, Told> read(List<Row> rows, List<Line> lines) {
        var read = new LinkedHashMap<String, Told>();
        for (Row row : rows) {
            for (int blank = lastRow + 1; blank < row.number(); blank++) {
                lines.add(Line.reported(blank, "", "", "The row is empty."));
            }
            lastRow = row.number();
            var reader = new RowReader(columns, row, today);
            reader.refusal().ifPresentOrElse(lines::add, () -> keep(reader.read(), read, lines));
        }
        return read;
    }

    private void keep(Told told, Map<String, Told> read, List<Line> lines) {
        notes.see(told);
        String key = desk.key(told, way.sender());
        Integer before = rowOfKey.putIfAbsent(key, told.row());
        if (before == null) {
            read.put(key, told);
        } else {
            lines.add(Line.of(
                    told.row(),
                    RowResult.ALREADY_THERE,
                    "This row says the same as row " + before + ", word for word, so it is counted once.",
                    ""));
        }
    }

    private Set<UUID> tellable(List<KnownPeople.Known> known) {
        var all = known.stream().map(KnownPeople.Known::id).collect(Collectors.toSet());
        return way.knowsTheHouse() ? all : desk.referredBy(way.sender(), all);
    }

    private List<Alike> alike(Told told, List<KnownPeople.Known> known) {
        var alike = new ArrayList<Alike>();
        for (var before : earlier.near(told.likeness())) {
            told.likeness()
                    .with(before.likeness())
                    .ifPresent(reasons -> alike.add(new Alike(before.row(), before.person(), reasons)));
        }
        known.stream()
                .filter(each -> !earlier.made(each.id()))
                .forEach(each -> told.likeness()
                        .with(each.likeness())
                        .ifPresent(reasons -> alike.add(new Alike(0, each.id(), reasons))));
        return new ArrayList<>(alike.subList(0, Math.min(alike.size(), MOST_ALIKE)));
    }

    private void propose(ReceivingDesk.Accepted mine, Alike alike) {
        if (alike.person() != null) {
            desk.propose(mine.person(), alike.person(), alike.reasons());
        }
    }

    private List<Line> lines(Told told, List<Alike> alike, String reference) {
        var lines = new ArrayList<Line>();
        if (alike.isEmpty()) {
            lines.add(Line.of(told.row(), RowResult.IMPORTED, "", reference));
        } else {
            String who = alike.stream().map(Alike::words).distinct().collect(Collectors.joining("; "));
            lines.add(Line.of(
                    told.row(),
                    RowResult.JOINED,
                    "May be the same person as " + who + ". Taken as a referral of its own and joined to the other as a"
                            + " candidate; a member of the team confirms or rejects that.",
                    reference));
        }
        told.checks().forEach(check -> lines.add(check.with(reference)));
        return lines;
    }
}
