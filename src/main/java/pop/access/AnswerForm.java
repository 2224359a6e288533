package pop.access;

import org.jspecify.annotations.Nullable;
import pop.sharing.Category;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An answer to a request for access as it is typed: a grant, or a refusal.
record AnswerForm(
        @Nullable Integer version,
        @Nullable String person,
        @Nullable List<String> categories,
        @Nullable String until,
        @Nullable String note,
        @Nullable String refusal,
        @Nullable String refusalNote) {

    static AnswerForm of(AccessRequest request) {
        var asked = request.categories().stream().map(Category::name).toList();
        var until = When.date(request.untilOn());
        return new AnswerForm(request.version(), null, asked, until, null, null, null);
    }

    static List<Choice> refusals() {
        return Choice.all(RefusalReason.values());
    }

    /// What may be given: what was asked for. Who somebody is comes with it.
    static List<Choice> offered(AccessRequest request) {
        return request.categories().stream()
                .sorted()
                .filter(it -> it != Category.IDENTITY)
                .map(it -> Choice.of(it.name(), Words.of(it)))
                .toList();
    }

    Problems problems(AccessRequest request, List<Choice> found, boolean governs, LocalDate today) {
        var problems = Problems.none();
        if (!governs && found.stream().noneMatch(choice -> choice.is(person))) {
            problems.add("person", "Choose whose record it is");
        }
        if (given().size() < 2 || !request.categories().containsAll(given())) {
            problems.add("categories", "Choose what you give");
        }
        var day = day(today);
        if (day.isEmpty() || !day.get().isAfter(today) || day.get().isAfter(today.plusDays(AccessRequest.LONGEST))) {
            problems.add("until", "Enter a day within the next 90 days");
        }
        return problems;
    }

    Problems refusalProblems() {
        var problems = Problems.none();
        if (chosenRefusal() == null) {
            problems.add("refusal", "Choose why");
        }
        if (chosenRefusal() == RefusalReason.OTHER && words().isEmpty()) {
            problems.add("refusalNote", "Say why, without saying whether there is anything");
        }
        return problems;
    }

    @Nullable
    RefusalReason chosenRefusal() {
        return Arrays.stream(RefusalReason.values())
                .filter(it -> it.name().equals(refusal))
                .findFirst()
                .orElse(null);
    }

    List<String> ticked() {
        return categories == null ? List.of() : categories;
    }

    Set<Category> given() {
        return RequestForm.chosen(ticked());
    }

    private Optional<LocalDate> day(LocalDate today) {
        return TypedDay.toCome(until, today);
    }

    /// The end of the last day.
    Instant ends(LocalDate today) {
        return day(today).orElseThrow().plusDays(1).atStartOfDay(When.LONDON).toInstant();
    }

    String said() {
        return Typed.text(note);
    }

    String words() {
        return Typed.text(refusalNote);
    }
}
