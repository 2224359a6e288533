package pop.report;

import org.jspecify.annotations.Nullable;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// The agreement of a person that their story is told, as it is typed.
record AgreementForm(
        @Nullable UUID id,
        @Nullable String on,
        @Nullable String how,
        @Nullable String until,
        @Nullable String kept) {

    private static final int KEPT = 300;
    private static final int YEARS = 10;

    /// @param until null until they take it back
    record Read(LocalDate on, HowAgreed how, @Nullable LocalDate until, String kept) {}

    /// Nothing when something is wrong with it.
    Optional<Read> read(Instant now, Problems problems) {
        var today = When.dayOf(now);
        var day = TypedDay.past(on, today).orElse(null);
        if (day == null) {
            problems.add("on", "Enter the day they agreed, such as yesterday or 27 3 2026");
        } else if (day.isAfter(today)) {
            problems.add("on", "This day is still to come");
        }
        var chosen = Arrays.stream(HowAgreed.values())
                .filter(it -> it.name().equals(how))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            problems.add("how", "Choose how they agreed");
        }
        var last = new DayField("until", until, now, problems).toCome(YEARS);
        Typed.atMost(problems, "kept", kept, KEPT);
        return problems.isEmpty() && day != null && chosen != null
                ? Optional.of(new Read(day, chosen, last.orElse(null), Typed.text(kept)))
                : Optional.empty();
    }
}
