package pop.drugalert;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A drug warning as it is typed.
///
/// @param id made with the form, so that sending it twice puts up one
record DrugAlertForm(
        @Nullable DrugAlertId id,
        @Nullable WhoWarns source,
        @Nullable String reference,
        @Nullable String substances,
        @Nullable String seen,
        @Nullable String todo,
        @Nullable String area,
        @Nullable String issuedOn,
        @Nullable String expiresOn) {

    private static final int LINE = 200;
    private static final int TEXT = 5_000;

    static DrugAlertForm empty() {
        return new DrugAlertForm(fresh(), null, "", "", "", "", "", "", "");
    }

    static DrugAlertForm of(DrugAlert it) {
        var said = it.said();
        return new DrugAlertForm(
                it.id(),
                said.source(),
                said.reference(),
                said.substances(),
                said.seen(),
                said.todo(),
                said.area(),
                When.date(said.issuedOn()),
                When.date(said.expiresOn()));
    }

    /// What was typed, under a new id: what is sent with it is another warning.
    DrugAlertForm asAnother() {
        return new DrugAlertForm(fresh(), source, reference, substances, seen, todo, area, issuedOn, expiresOn);
    }

    /// Empty, with problems, when it cannot stand as it is.
    Optional<DrugAlert.Said> read(Instant now, Problems problems) {
        needed("substances", substances, "Say which substance, or how it looks and what it is sold as", problems);
        needed("seen", seen, "Say what is seen", problems);
        needed("todo", todo, "Say what to do", problems);
        needed("area", area, "Say where it was seen, for example Glasgow or all of Scotland", problems);
        if (source == null && !problems.has("source")) {
            problems.add("source", "Choose who warns");
        }
        if (source == WhoWarns.OTHER) {
            needed("reference", reference, "Say who warns, or where it can be read", problems);
        }
        Typed.atMost(problems, "substances", substances, LINE);
        Typed.atMost(problems, "area", area, LINE);
        Typed.atMost(problems, "reference", reference, LINE);
        Typed.atMost(problems, "seen", seen, TEXT);
        Typed.atMost(problems, "todo", todo, TEXT);
        var issued = issued(now, problems);
        var expires = expires(issued, now, problems);
        return source == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new DrugAlert.Said(
                        source,
                        Typed.text(reference),
                        Typed.text(substances),
                        Typed.text(seen),
                        Typed.text(todo),
                        Typed.text(area),
                        issued,
                        expires));
    }

    private LocalDate issued(Instant now, Problems problems) {
        var first = When.dayOf(now).minusYears(1);
        return When.dayOf(new DayField("issuedOn", issuedOn, now, problems).passed(first));
    }

    /// A warning always has an end.
    private LocalDate expires(LocalDate issued, Instant now, Problems problems) {
        var usual = issued.plusDays(DrugAlert.DAYS);
        if (Typed.text(expiresOn).isEmpty() && usual.isBefore(When.dayOf(now))) {
            problems.add(
                    "expiresOn",
                    DrugAlert.DAYS + " days from its issue ended on " + When.day(usual)
                            + ": enter the last day on which it stands");
        }
        return new DayField("expiresOn", expiresOn, now, problems).toCome(1).orElse(usual);
    }

    private static void needed(String field, @Nullable String typed, String words, Problems problems) {
        if (Typed.text(typed).isEmpty()) {
            problems.add(field, words);
        }
    }

    private static DrugAlertId fresh() {
        return new DrugAlertId(Ids.next());
    }
}
