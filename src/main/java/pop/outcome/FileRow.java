package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.instrument.Answer;
import pop.instrument.Instrument;
import pop.instrument.InstrumentKey;
import pop.spreadsheet.Row;
import pop.web.Typed;
import pop.web.When;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of a file, as it was read: what it says, and what is wrong with it.
///
/// @param with null, as any other, when it could not be read
record FileRow(
        int number,
        String reference,
        @Nullable LocalDate on,
        @Nullable Instrument with,
        @Nullable DoneBy doneBy,
        boolean early,
        Map<String, Answer> answers,
        List<ReadingsReport.Fault> faults) {

    private static final Map<String, DoneBy> WHO = Map.of(
            "together", DoneBy.TOGETHER,
            "worker and service user together", DoneBy.TOGETHER,
            "worker and person together", DoneBy.TOGETHER,
            "worker", DoneBy.WORKER,
            "worker only", DoneBy.WORKER,
            "person", DoneBy.PERSON,
            "person only", DoneBy.PERSON,
            "service user only", DoneBy.PERSON);
    private static final Map<String, Answer.Missing> NONE = Map.of(
            "", Answer.Missing.NOT_ASKED,
            "-", Answer.Missing.NOT_ASKED,
            "not asked", Answer.Missing.NOT_ASKED,
            "n/a", Answer.Missing.NOT_APPLICABLE,
            "na", Answer.Missing.NOT_APPLICABLE,
            "not applicable", Answer.Missing.NOT_APPLICABLE,
            "does not apply", Answer.Missing.NOT_APPLICABLE,
            "declined", Answer.Missing.DECLINED,
            "refused", Answer.Missing.DECLINED);

    /// Reads rows of one file.
    ///
    /// @param instruments every version there is
    record Reader(FileColumns columns, List<Instrument> instruments, LocalDate today) {

        FileRow read(Row row) {
            var faults = new Faults(row.number());
            if (row.defect() != null) {
                faults.add(
                        "The row cannot be read without doubt: a quotation mark is open, or it has more cells than columns");
            }
            var with = instrument(row, faults);
            return new FileRow(
                    row.number(),
                    reference(row, faults),
                    day(row, faults),
                    with,
                    doneBy(row, faults),
                    Typed.plain(text(row, FileColumns.What.EARLY)).equals("yes"),
                    with == null ? Map.of() : answers(row, with, faults),
                    faults.all());
        }

        private String reference(Row row, Faults faults) {
            var reference = text(row, FileColumns.What.PERSON);
            if (reference.isEmpty()) {
                faults.add("Nobody is named: give the number of the record or the reference of a referral");
            }
            return reference;
        }

        private @Nullable LocalDate day(Row row, Faults faults) {
            var typed = text(row, FileColumns.What.DATE);
            var day = When.typed(typed).orElse(null);
            if (day == null) {
                faults.add("“" + typed + "” is no day. Write it as 27/03/2026");
            } else if (day.isAfter(today)) {
                faults.add(When.date(day) + " is still to come");
                return null;
            }
            return day;
        }

        private @Nullable DoneBy doneBy(Row row, Faults faults) {
            var typed = text(row, FileColumns.What.DONE_BY);
            var doneBy = WHO.get(Typed.plain(typed));
            if (doneBy == null) {
                faults.add("“" + typed + "” does not say who completed it: together, worker only or person only");
            }
            return doneBy;
        }

        private @Nullable Instrument instrument(Row row, Faults faults) {
            var name = text(row, FileColumns.What.INSTRUMENT);
            var version = text(row, FileColumns.What.VERSION);
            var named = instruments.stream()
                    .filter(it -> it.key().code().equals(Typed.plain(name).replace(' ', '-'))
                            || Typed.plain(it.title()).equals(Typed.plain(name)))
                    .toList();
            if (named.isEmpty()) {
                faults.add("There is no instrument “" + name + "” here");
                return null;
            }
            var found = version.isEmpty() && named.size() == 1
                    ? Optional.of(named.getFirst())
                    : named.stream()
                            .filter(it -> it.key().version().equals(version))
                            .findFirst();
            if (found.isEmpty()) {
                faults.add(
                        version.isEmpty()
                                ? "Say which version of “" + name + "” it is"
                                : "There is no version " + version + " of “" + name + "” here");
            }
            return found.orElse(null);
        }

        private Map<String, Answer> answers(Row row, Instrument with, Faults faults) {
            var answers = new HashMap<String, Answer>();
            columns.areas().forEach((column, place) -> {
                var cell = row.text(place);
                var item = FileColumns.item(with, column).orElse(null);
                if (item != null && NONE.get(Typed.plain(cell)) instanceof Answer.Missing missing) {
                    answers.put(item.link(), missing);
                } else if (item != null && cell.matches("-?\\d{1,6}") && item.takes(Integer.parseInt(cell))) {
                    answers.put(item.link(), new Answer.Given(Integer.parseInt(cell)));
                } else if (item != null) {
                    faults.add("“" + cell + "” is no answer to “" + column + "”: " + ReadingForm.range(item));
                } else if (!cell.isEmpty()) {
                    faults.add("“" + column + "” is no area of " + told(with.key(), with.title()));
                }
            });
            if (faults.all().isEmpty() && answers.values().stream().noneMatch(it -> it instanceof Answer.Given)) {
                faults.add("No area has a number");
            }
            return answers;
        }

        private String text(Row row, FileColumns.What what) {
            var place = columns.place(what);
            return place == null ? "" : row.text(place);
        }
    }

    static String told(InstrumentKey key, String title) {
        return title + ", version " + key.version();
    }
}
