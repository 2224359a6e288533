package pop.intake;

import pop.referral.Source;
import pop.web.When;
import pop.web.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is to be said of the file as a whole: columns nobody knows, how agencies were counted, and dates that could be
/// read in two ways in a file that has both.
final class FileNotes {

    private static final int MOST_AGENCIES = 100;
    private static final Pattern NUMBERS = Pattern.compile("\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}.*");

    private final Columns columns;
    private final Map<String, Integer> agencies = new LinkedHashMap<>();
    private int monthFirst;
    private int eitherWay;

    FileNotes(Columns columns) {
        this.columns = columns;
    }

    List<Line> atFirst(List<String> otherSheets) {
        var notes = new ArrayList<Line>();
        if (!columns.unknown().isEmpty()) {
            columns.unknown().stream()
                    .map(place -> columns.names().get(place))
                    .forEach(name -> notes.add(Line.note(
                            name,
                            "",
                            "We do not know this column. What it says is kept with the notes, under its name.")));
        }
        otherSheets.forEach(sheet -> notes.add(Line.note(
                "",
                sheet,
                "This other sheet of the workbook was not read. Send it as a file of its own if it has referrals.")));
        return notes;
    }

    void see(Told told) {
        String agency = told.referral().fromAgency().strip();
        if (!agency.isEmpty() && (agencies.containsKey(agency) || agencies.size() < MOST_AGENCIES)) {
            agencies.merge(agency, 1, Integer::sum);
        }
        Matcher m = NUMBERS.matcher(told.person().birth());
        if (m.matches()) {
            int day = Integer.parseInt(m.group(1));
            int month = Integer.parseInt(m.group(2));
            monthFirst += month > 12 && day <= 12 ? 1 : 0;
            eitherWay += month <= 12 && day <= 12 && day != month ? 1 : 0;
        }
    }

    List<Line> atLast() {
        var notes = new ArrayList<Line>();
        if (monthFirst > 0 && eitherWay > 0) {
            String birth = columns.name(Column.BIRTH);
            notes.add(Line.note(
                    birth,
                    "",
                    "In this column " + When.count(monthFirst, "date") + " can only be read with the month first. "
                            + When.count(eitherWay, "other date")
                            + " could be read either way; we took the day first, as usual here. If whoever wrote the file"
                            + " mixes both, check them."));
        }
        agencies.forEach((text, rows) -> TextReading.source(text)
                .filter(source -> source != Source.NOT_KNOWN)
                .ifPresent(source -> notes.add(Line.note(
                        columns.name(Column.AGENCY),
                        text,
                        "Counted as " + Words.of(source) + " (" + When.count(rows, "row") + ")."))));
        return notes;
    }
}
