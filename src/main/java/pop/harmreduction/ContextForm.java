package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What puts somebody at risk, as it is typed.
record ContextForm(
        @Nullable UUID context,
        @Nullable RiskContext what,
        @Nullable String since,
        @Nullable String until) {

    private static final int YEARS_BACK = 30;
    private static final int YEARS_AHEAD = 2;

    static ContextForm empty() {
        return new ContextForm(Ids.next(), null, null, null);
    }

    record Read(
            ContextId id,
            RiskContext context,
            LocalDate since,
            @Nullable LocalDate until) {}

    /// @return what was typed; null when something of it cannot be
    @Nullable
    Read read(List<Context> all, Instant now, Problems problems) {
        var today = When.dayOf(now);
        if (what == null) {
            problems.add("what", "Choose what puts them at risk");
        }
        if (context == null) {
            problems.add("what", "Open the page anew: something of it was lost");
        }
        var first = When.dayOf(new DayField("since", since, now, problems).passed(today.minusYears(YEARS_BACK)));
        var last = new DayField("until", until, now, problems)
                .afterToday(YEARS_AHEAD)
                .orElse(null);
        if (what == null || context == null || !problems.isEmpty()) {
            return null;
        }
        if (all.stream()
                .anyMatch(it -> it.context() == what
                        && it.stands(today)
                        && !it.id().value().equals(context))) {
            problems.add("what", "This stands already");
            return null;
        }
        return new Read(new ContextId(context), what, first, last);
    }

    boolean isTyped() {
        return what != null
                || !Typed.text(since).isEmpty()
                || !Typed.text(until).isEmpty();
    }
}
