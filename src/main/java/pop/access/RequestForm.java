package pop.access;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.sharing.Category;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A request for access as it is typed.
record RequestForm(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String asked,
        @Nullable List<String> categories,
        @Nullable String why,
        @Nullable String until) {

    private static final int LONGEST_WORDS = 2000;

    static RequestForm empty(LocalDate today) {
        return new RequestForm(Ids.next(), null, null, null, List.of(), null, When.date(today.plusDays(28)));
    }

    /// Who somebody is comes with whatever else is asked for.
    static List<Choice> offered() {
        return Arrays.stream(Category.values())
                .filter(it -> it != Category.IDENTITY)
                .map(it -> Choice.of(it.name(), pop.web.Words.of(it)))
                .toList();
    }

    Problems problems(boolean typed, List<Choice> agencies, LocalDate today) {
        var problems = Problems.none();
        if (typed) {
            new TypedPerson(name, birth).check(problems, today);
        }
        if (agencies.stream().noneMatch(choice -> choice.is(asked))) {
            problems.add("asked", "Choose whose records you ask for");
        }
        if (chosen().size() < 2) {
            problems.add("categories", "Choose what you need to see");
        }
        if (Typed.text(why).isEmpty() || Typed.text(why).length() > LONGEST_WORDS) {
            problems.add("why", "Say what you need it for, in up to 2,000 characters");
        }
        var day = day(today);
        if (day.isEmpty()) {
            problems.add("until", "Enter a day, such as 27 3 2027 or in 6 weeks");
        } else if (!day.get().isAfter(today) || day.get().isAfter(today.plusDays(AccessRequest.LONGEST))) {
            problems.add("until", "Choose a day within the next 90 days");
        }
        return problems;
    }

    List<String> ticked() {
        return categories == null ? List.of() : categories;
    }

    Set<Category> chosen() {
        return chosen(ticked());
    }

    static Set<Category> chosen(List<String> names) {
        var chosen = EnumSet.of(Category.IDENTITY);
        Arrays.stream(Category.values()).filter(it -> names.contains(it.name())).forEach(chosen::add);
        return chosen;
    }

    Optional<LocalDate> day(LocalDate today) {
        return TypedDay.toCome(until, today);
    }
}
