package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An authorisation as it is typed.
record SupplierForm(
        @Nullable UUID id,
        @Nullable String worker,
        @Nullable LegalRoute route,
        @Nullable String since,
        @Nullable String note) {

    private static final int LINE = 300;

    static SupplierForm empty() {
        return new SupplierForm(Ids.next(), null, null, null, null);
    }

    record Read(WorkerId worker, LegalRoute route, LocalDate since, String note) {}

    /// What was typed; null when something of it cannot be.
    @Nullable
    Read read(List<Authorisation> all, LocalDate today, Problems problems) {
        var chosen = chosen();
        if (chosen == null) {
            problems.add("worker", "Choose who may supply");
        }
        if (route == null) {
            problems.add("route", "Choose the legal route");
        }
        if (route == LegalRoute.OTHER && Typed.text(note).isEmpty()) {
            problems.add("note", "Name the route");
        }
        Typed.atMost(problems, "note", note, LINE);
        var first = Typed.text(since).isEmpty()
                ? today
                : TypedDay.either(since, today).orElse(null);
        if (first == null) {
            problems.add("since", "Enter a day, such as 2 12 2024");
        } else if (route != null && first.isBefore(route.first())) {
            problems.add("since", "Nobody could supply by this route before " + When.date(route.first()));
        }
        if (chosen == null || route == null || first == null || !problems.isEmpty()) {
            return null;
        }
        if (all.stream().anyMatch(it -> isSame(it, chosen, first))) {
            problems.add("worker", "They have this authorisation at that time already");
            return null;
        }
        return new Read(chosen, route, first, Typed.text(note));
    }

    /// A new one has no end yet, so whatever ends later overlaps.
    private boolean isSame(Authorisation it, WorkerId chosen, LocalDate first) {
        return !it.id().equals(id)
                && it.worker().equals(chosen)
                && it.route() == route
                && (it.until() == null || it.until().isAfter(first));
    }

    private @Nullable WorkerId chosen() {
        try {
            return Typed.text(worker).isEmpty() ? null : WorkerId.of(Typed.text(worker));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
