package pop.access;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A restriction, or a change of who is excepted from it, as it is typed.
record RestrictionForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String note,
        @Nullable List<UUID> excepting,
        @Nullable String reviewOn) {

    /// Looked at again within a year.
    private static final int LONGEST = 366;

    static RestrictionForm beginning(List<UUID> around, String review) {
        return new RestrictionForm(Ids.next(), null, null, null, around, review);
    }

    /// Of one that is in place, to be changed.
    static RestrictionForm of(Restriction restriction) {
        var excepted = restriction.excepting().stream().map(WorkerId::value).toList();
        var review = When.date(restriction.reviewOn());
        return new RestrictionForm(restriction.id(), restriction.version(), null, "", excepted, review);
    }

    static List<Choice> reasons() {
        return Choice.all(RestrictionReason.values());
    }

    Problems problems(boolean begins, LocalDate today) {
        var problems = Problems.none();
        if (begins && chosen() == null) {
            problems.add("reason", "Choose why");
        }
        if (said().isEmpty()) {
            problems.add("note", "Say in a sentence why");
        }
        var day = day(today);
        if (day.isEmpty()) {
            problems.add("reviewOn", "Enter a day, such as 27 3 2027 or in 6 months");
        } else if (!day.get().isAfter(today) || day.get().isAfter(today.plusDays(LONGEST))) {
            problems.add("reviewOn", "Choose a day within the next year");
        }
        return problems;
    }

    @Nullable
    RestrictionReason chosen() {
        return Arrays.stream(RestrictionReason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    String said() {
        return Typed.text(note);
    }

    List<UUID> ticked() {
        return excepting == null ? List.of() : excepting;
    }

    /// Those ticked among the choices, and whoever must not shut themselves out.
    List<WorkerId> excepted(List<Choice> choices, Stream<WorkerId> always) {
        return Stream.concat(
                        always,
                        ticked().stream()
                                .filter(id -> choices.stream().anyMatch(choice -> choice.is(id)))
                                .map(WorkerId::new))
                .distinct()
                .toList();
    }

    Optional<LocalDate> day(LocalDate today) {
        return TypedDay.toCome(reviewOn, today);
    }
}
