package pop.custody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A new custody centre.
///
/// @param roleId of what it is for from its first day on
/// @param since its first day; blank is today
record CentreForm(
        @Nullable CentreId id,
        @Nullable UUID roleId,

        @Nullable @NotBlank(message = "Enter its name") @Size(max = 100)
        String name,

        @Nullable String cells,
        @Nullable Boolean visited,
        Centres.@Nullable Role role,
        @Nullable String since) {

    private static final int MOST_CELLS = 999;
    private static final String A_DAY = "Enter a day, such as 1 4 2026";

    static CentreForm empty() {
        return new CentreForm(new CentreId(Ids.next()), Ids.next(), null, null, true, null, null);
    }

    /// Empty, with problems, when it cannot be read.
    Optional<CentreHistory> read(LocalDate today, Problems problems) {
        var typed = Typed.text(cells);
        if (!typed.isEmpty() && (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) == 0)) {
            problems.add("cells", "Enter how many cells it has, up to " + MOST_CELLS + ", or leave it empty");
        }
        if (role == null) {
            problems.add("role", "Choose what it is for");
        }
        var day = day("since", since, today, problems);
        if (id == null || roleId == null || day == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CentreHistory(
                id,
                Typed.text(name),
                typed.isEmpty() ? null : Integer.valueOf(typed),
                !Boolean.FALSE.equals(visited),
                day,
                null,
                List.of(new CentreHistory.Held(Objects.requireNonNull(role), day, null))));
    }

    /// Today when nothing was typed; null, with a problem, when it cannot be read.
    static @Nullable LocalDate day(String field, @Nullable String typed, LocalDate today, Problems problems) {
        if (Typed.text(typed).isEmpty()) {
            return today;
        }
        var day = TypedDay.either(typed, today).orElse(null);
        if (day == null) {
            problems.add(field, A_DAY);
        }
        return day;
    }
}
