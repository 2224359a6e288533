package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import pop.agency.Post;
import pop.spreadsheet.Row;
import pop.spreadsheet.Sheet;
import pop.spreadsheet.Unreadable;
import pop.web.Problems;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/// Where a spreadsheet of overdoses is taken in: read whole before anything is sent, then each row in a transaction
/// of its own, so that a bad one loses no other.
@Component
class FileDesk {

    static final int MOST_ROWS = 500;
    private static final String SHARED =
            "Another row has this reference too, and tells something else. Give each its own, or leave one of them out";
    private static final Logger LOG = LoggerFactory.getLogger(FileDesk.class);

    private final ReferenceDesk desk;
    private final TransactionTemplate each;

    FileDesk(ReferenceDesk desk, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.each = new TransactionTemplate(transactions);
    }

    /// @param row as a spreadsheet program numbers it
    /// @param why what is wrong with it, or a code of why nobody may be told
    record Line(
            int row,
            String reference,
            Became became,
            @Nullable NotificationId id,
            ScopeCheck.@Nullable Test test,
            String why) {

        static Line unread(FileRow row, String why) {
            return new Line(row.number(), row.reference(), Became.UNREAD, null, null, why);
        }
    }

    /// @param unknown columns of which nothing was read
    /// @param leftAside sheets that were not looked at
    /// @param trouble why nothing was sent, or nothing more from some row on
    record Report(List<Line> lines, List<String> unknown, List<String> leftAside, String trouble) {

        static Report refused(String why) {
            return new Report(List.of(), List.of(), List.of(), why + " Nothing was sent.");
        }

        long count(Became became) {
            return lines.stream().filter(it -> it.became() == became).count();
        }
    }

    Report take(InputStream file, Post post) throws IOException {
        try (var sheet = Sheet.open(file)) {
            var columns = FileColumns.of(sheet.header());
            if (!columns.refusal().isEmpty()) {
                return Report.refused(columns.refusal());
            }
            var rows = new ArrayList<FileRow>();
            for (Row row : sheet) {
                if (rows.size() == MOST_ROWS) {
                    return Report.refused("The file has more than " + MOST_ROWS + " rows. Split it.");
                }
                rows.add(new FileRow(columns, row));
            }
            return rows.isEmpty()
                    ? Report.refused("Under the names of the columns there is nothing.")
                    : send(rows, columns, sheet.leftAside(), post);
        } catch (Unreadable unreadable) {
            return Report.refused(String.valueOf(unreadable.getMessage()));
        }
    }

    private Report send(List<FileRow> rows, FileColumns columns, List<String> leftAside, Post post) {
        var shared = shared(rows);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            try {
                lines.add(shared.contains(row.reference()) ? Line.unread(row, SHARED) : line(row, post));
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn(
                        "a row of overdoses was not taken: {}",
                        failure.getClass().getName());
                return new Report(
                        lines,
                        columns.unknown(),
                        leftAside,
                        "The house could not take row " + row.number() + " and those after it just now. Send the same"
                                + " file again: what was sent is not sent twice.");
            }
        }
        return new Report(lines, columns.unknown(), leftAside, "");
    }

    /// References under which the file tells of different things: one would be taken for a correction of the other.
    private static Set<String> shared(List<FileRow> rows) {
        return rows.stream()
                .filter(it -> !it.reference().isEmpty())
                .collect(Collectors.groupingBy(
                        FileRow::reference, Collectors.mapping(FileRow::content, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(it -> it.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Line line(FileRow row, Post post) {
        var defect = row.row().defect();
        if (defect != null) {
            return Line.unread(
                    row,
                    switch (defect) {
                        case BROKEN_QUOTE ->
                            "A quotation mark is out of place, so cells may be divided in the wrong places";
                        case TOO_MANY_CELLS ->
                            "The row has more cells than there are columns, so texts may stand under the wrong names";
                    });
        }
        var problems = Problems.none();
        var form = row.read(problems);
        var from = new Origin(
                Origin.Way.SPREADSHEET,
                post.agency(),
                post.team(),
                post.worker().value(),
                null);
        var taken = requireNonNull(each.execute(_ -> desk.take(from, row.reference(), form, problems)));
        var why = taken.became() == Became.UNREAD ? words(taken.problems()) : taken.why();
        return new Line(row.number(), row.reference(), taken.became(), taken.id(), taken.test(), why);
    }

    private static String words(Problems problems) {
        return problems.messages().entrySet().stream()
                .map(it -> FileColumn.label(it.getKey()) + ": " + it.getValue())
                .collect(Collectors.joining(". "));
    }
}
