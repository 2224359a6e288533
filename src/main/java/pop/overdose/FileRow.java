package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.spreadsheet.Row;
import pop.web.Problems;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of a police spreadsheet, read into the form of the page. What has no place of its own there stands, as
/// it was written, in the words beside it.
record FileRow(FileColumns columns, Row row) {

    private static final Set<String> ALIVE = Set.of("alive", "survived", "non-fatal", "non fatal", "nonfatal");
    private static final Set<String> DEAD = Set.of("dead", "died", "fatal", "deceased", "has died");
    private static final Set<String> ACCIDENT = Set.of("accident", "accidental", "an accident");
    private static final Set<String> MEANT = Set.of(
            "meant", "deliberate", "intentional", "intended", "suicide", "self-harm", "self harm", "no accident");
    private static final Set<String> ILLICIT = Set.of("illicit", "suspected", "illegal", "yes suspected");
    private static final Set<String> PRESCRIBED = Set.of("prescribed", "prescription", "own prescription");

    String reference() {
        return text(FileColumn.REFERENCE);
    }

    int number() {
        return row.number();
    }

    /// Everything in it, for telling whether two are the same.
    String content() {
        return row.cells().stream().map(String::strip).collect(Collectors.joining("\u001f"));
    }

    TellForm read(Problems problems) {
        var now = FileWords.whereNow(text(FileColumn.NOW));
        var suspected = FileWords.suspected(text(FileColumn.SUBSTANCES));
        var naloxone = text(FileColumn.NALOXONE);
        var given = FileWords.answer(naloxone.replaceFirst("[ ,(:–-].*", ""), Set.of("given"), Set.of("none"));
        return new TellForm(
                new NotificationId(Ids.next()),
                answer(FileColumn.ALIVE, ALIVE, DEAD, problems),
                answer(FileColumn.ACCIDENT, ACCIDENT, MEANT, problems),
                answer(FileColumn.ILLICIT, ILLICIT, PRESCRIBED, problems),
                answer(FileColumn.POLICE, Set.of("police"), Set.of("not police"), problems),
                happened(problems),
                name(),
                text(FileColumn.BIRTH),
                text(FileColumn.PLACE),
                now,
                now == null ? both(text(FileColumn.NOW), text(FileColumn.WHERE)) : text(FileColumn.WHERE),
                text(FileColumn.PHONE),
                text(FileColumn.REACH),
                text(FileColumn.MIND),
                suspected.substances(),
                suspected.rest(),
                given,
                FileWords.answer(naloxone, Set.of(), Set.of()) == null ? naloxone : "",
                wish(problems),
                null);
    }

    private @Nullable Answer answer(FileColumn column, Set<String> yes, Set<String> no, Problems problems) {
        var text = text(column);
        var answer = FileWords.answer(text, yes, no);
        if (answer == null && !text.isEmpty()) {
            problems.add(column.field(), "Say yes, no or not known");
        }
        return answer;
    }

    /// On a page nothing is now; a file says when.
    private String happened(Problems problems) {
        var when = Stream.of(text(FileColumn.HAPPENED), text(FileColumn.TIME))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        if (text(FileColumn.HAPPENED).isEmpty()) {
            problems.add(FileColumn.HAPPENED.field(), "Say when it happened, such as 24 11 2026 02:10");
        }
        return when;
    }

    private String name() {
        var whole = text(FileColumn.NAME);
        return whole.isEmpty() ? (text(FileColumn.FIRST_NAME) + " " + text(FileColumn.SURNAME)).strip() : whole;
    }

    private Wish wish(Problems problems) {
        var said = Stream.of(FileColumn.WISH, FileColumn.AGREES, FileColumn.OBJECTS)
                .map(column -> FileWords.wish(column, text(column)))
                .toList();
        var clear = said.stream()
                .map(it -> it.orElse(null))
                .filter(Objects::nonNull)
                .filter(it -> it != Wish.NOT_ASKED)
                .distinct()
                .toList();
        if (clear.size() > 1 || said.stream().anyMatch(java.util.Optional::isEmpty)) {
            problems.add(FileColumn.WISH.field(), "Say agrees, objects or not asked");
        }
        return clear.isEmpty() ? Wish.NOT_ASKED : clear.getFirst();
    }

    private String text(FileColumn column) {
        return columns.text(row, column);
    }

    private static String both(String one, String other) {
        return Stream.of(one, other).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
    }
}
