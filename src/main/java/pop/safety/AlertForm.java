package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.person.PersonId;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// An alert as it is typed. Its kind must be said, and something about it: what is known, or what to do.
///
/// @param id made with the form, so that sending it twice raises once
/// @param told what a referrer told that it is taken from
record AlertForm(
        @Nullable UUID id,
        @Nullable AlertKind kind,
        @Nullable String title,
        @Nullable Priority priority,
        @Nullable String known,
        @Nullable Source source,
        @Nullable String toldBy,
        @Nullable String todo,
        @Nullable String reviewOn,
        @Nullable String endsOn,
        @Nullable UUID told) {

    /// Characters of what is known, and of other long text in this room.
    static final int LONGEST = 50_000;

    private static final int YEARS = 10;

    static AlertForm empty() {
        return new AlertForm(Ids.next(), null, "", Priority.NORMAL, "", Source.SEEN, "", "", "", "", null);
    }

    /// Filled with what a referrer told; what kind it is and what to do, a person says.
    static AlertForm from(Referred referred) {
        return new AlertForm(
                Ids.next(),
                null,
                "",
                Priority.NORMAL,
                referred.text(),
                Source.AGENCY,
                referred.sender(),
                "",
                "",
                "",
                referred.id());
    }

    Problems problems(Instant now) {
        var problems = Problems.none();
        if (kind == null) {
            problems.add("kind", "Choose what it is about");
        }
        if (kind == AlertKind.OTHER && Typed.text(title).isEmpty()) {
            problems.add("title", "Say in a few words what it is");
        }
        if (Typed.text(known).isEmpty() && Typed.text(todo).isEmpty()) {
            problems.add("known", "Say what is known, or what to do about it");
        }
        Typed.atMost(problems, "title", title, 60);
        Typed.atMost(problems, "toldBy", toldBy, 200);
        Typed.atMost(problems, "known", known, LONGEST);
        Typed.atMost(problems, "todo", todo, LONGEST);
        reviewOn(reviewOn, now, problems);
        endsOn(endsOn, now, problems);
        return problems;
    }

    Alert alert(PersonId person, AgencyId holder, WorkerId by, Instant now) {
        var grave = Objects.requireNonNullElse(priority, Priority.NORMAL);
        return new Alert(
                new AlertId(Objects.requireNonNullElseGet(id, Ids::next)),
                person,
                holder,
                Objects.requireNonNull(kind),
                kind == AlertKind.OTHER ? Typed.text(title) : "",
                grave,
                Typed.text(todo),
                reviewOn(reviewOn, now, Problems.none()).orElse(grave.reviewAfter(When.dayOf(now))),
                endsOn(endsOn, now, Problems.none()).orElse(null),
                AlertStatus.IN_FORCE,
                told,
                by,
                now,
                1);
    }

    /// When it is looked at again: empty when that is left open, or with a problem.
    static Optional<LocalDate> reviewOn(@Nullable String typed, Instant now, Problems problems) {
        return new DayField("reviewOn", typed, now, problems).afterToday(YEARS);
    }

    /// When it is over: empty when that is left open, or with a problem.
    static Optional<LocalDate> endsOn(@Nullable String typed, Instant now, Problems problems) {
        return new DayField("endsOn", typed, now, problems).afterToday(YEARS);
    }

    Accounts.Told account() {
        return new Accounts.Told(
                Typed.text(known), Objects.requireNonNullElse(source, Source.SEEN), Typed.text(toldBy));
    }

    /// What a referrer told about safety.
    record Referred(UUID id, String text, String sender) {}
}
