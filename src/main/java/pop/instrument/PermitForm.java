package pop.instrument;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;

import java.time.LocalDate;
import java.util.UUID;

/// A licence or an approval as it is typed.
record PermitForm(
        @Nullable UUID id,
        Permit.@Nullable Kind kind,
        @Nullable String holder,
        @Nullable String number,
        @Nullable String since,
        @Nullable String last,
        @Nullable String checkedBy) {

    static final int LINE = 200;

    static PermitForm empty() {
        return new PermitForm(Ids.next(), null, null, null, null, null, null);
    }

    record Read(Permit.Kind kind, String holder, String number, Days days, String checkedBy) {}

    /// What was typed; null when something of it cannot be.
    @Nullable
    Read read(LocalDate today, Problems problems) {
        if (kind == null) {
            problems.add("kind", "Choose what it is");
        }
        line(problems, "holder", holder, "Enter who holds the licence, or who approved");
        line(problems, "number", number, "Enter the number of the licence, or the reference of the approval");
        var days = Days.read(since, last, today, problems);
        line(problems, "checkedBy", checkedBy, "Enter who saw the paper");
        return kind == null || days == null || !problems.isEmpty()
                ? null
                : new Read(kind, Typed.text(holder), Typed.text(number), days, Typed.text(checkedBy));
    }

    static void line(Problems problems, String field, @Nullable String typed, String missing) {
        if (Typed.text(typed).isEmpty()) {
            problems.add(field, missing);
        }
        Typed.atMost(problems, field, typed, LINE);
    }
}
