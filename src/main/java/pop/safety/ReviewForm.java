package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/// Somebody looked at an alert again.
///
/// @param known what is known since, in own words
record ReviewForm(
        int version,
        @Nullable Decision decision,
        @Nullable Priority priority,
        @Nullable String todo,
        @Nullable String known,
        @Nullable Source source,
        @Nullable String toldBy,
        @Nullable String reviewOn,
        @Nullable String endsOn,
        @Nullable String note) {

    enum Decision {
        KEEP,
        CHANGE,
        LOWER
    }

    /// As it stands. An end that is past is not kept: whoever keeps the alert says a new one, or none.
    static ReviewForm of(Alert it, LocalDate today) {
        var ends = it.endsOn() == null || !it.endsOn().isAfter(today) ? "" : When.date(it.endsOn());
        return new ReviewForm(it.version(), null, it.priority(), it.todo(), "", Source.SEEN, "", "", ends, "");
    }

    Problems problems(Instant now) {
        var problems = Problems.none();
        if (decision == null) {
            problems.add("decision", "Choose what you decide");
        }
        if (decision == Decision.LOWER && Typed.text(note).isEmpty()) {
            problems.add("note", "Say why it does not stand any more");
        }
        Typed.atMost(problems, "todo", todo, AlertForm.LONGEST);
        Typed.atMost(problems, "known", known, AlertForm.LONGEST);
        Typed.atMost(problems, "note", note, AlertForm.LONGEST);
        if (decision != Decision.LOWER) {
            AlertForm.reviewOn(reviewOn, now, problems);
            AlertForm.endsOn(endsOn, now, problems);
        }
        return problems;
    }

    Alert.Terms terms(Alert it, Instant now) {
        var changes = decision == Decision.CHANGE;
        var grave = changes ? Objects.requireNonNullElse(priority, it.priority()) : it.priority();
        return new Alert.Terms(
                grave,
                changes ? Typed.text(todo) : it.todo(),
                AlertForm.reviewOn(reviewOn, now, Problems.none()).orElse(grave.reviewAfter(When.dayOf(now))),
                AlertForm.endsOn(endsOn, now, Problems.none()).orElse(null));
    }

    Accounts.Told account() {
        return new Accounts.Told(
                Typed.text(known), Objects.requireNonNullElse(source, Source.SEEN), Typed.text(toldBy));
    }

    String why() {
        return Typed.text(note);
    }
}
