package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;

import java.util.Objects;
import java.util.UUID;

/// Where a council is told, as it is typed.
record DutyTeamForm(
        @Nullable UUID id,
        @Nullable String council,
        @Nullable Route route,
        @Nullable String phone,
        @Nullable String afterHours,
        @Nullable String address,
        @Nullable String note) {

    static DutyTeamForm empty() {
        return new DutyTeamForm(Ids.next(), "Glasgow City Council", null, "", "", "", "");
    }

    String name() {
        return Typed.text(council);
    }

    Route to() {
        return Objects.requireNonNullElse(route, Route.ADULT);
    }

    Problems problems() {
        var problems = Problems.none();
        if (name().isEmpty()) {
            problems.add("council", "Say which council");
        }
        if (route == null || route == Route.BOTH) {
            problems.add("route", "Choose for whom they are on duty");
        }
        if (Typed.text(phone).isEmpty() && Typed.text(afterHours).isEmpty()) {
            problems.add("phone", "Write down at least one number");
        }
        for (var field : new String[] {"phone", "afterHours"}) {
            var typed = Typed.text(field.equals("phone") ? phone : afterHours);
            if (!typed.isEmpty() && !typed.matches("\\+?[0-9 ()-]{3,25}")) {
                problems.add(field, "Write the number in figures, as it is dialled");
            }
        }
        Typed.atMost(problems, "council", council, 100);
        Typed.atMost(problems, "address", address, 500);
        Typed.atMost(problems, "note", note, 500);
        return problems;
    }
}
