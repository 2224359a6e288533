package pop.access;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.person.BirthDate;
import pop.person.People;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Emergency access as it is asked for. Who it is about is typed only where nothing of the record is in view.
record EmergencyForm(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String identifier,
        @Nullable String reason,
        @Nullable String why,
        @Nullable Integer minutes) {

    private static final List<Integer> LENGTHS = List.of(30, 60, 180);
    private static final int LONGEST = 2000;

    static EmergencyForm empty() {
        return new EmergencyForm(Ids.next(), null, null, null, null, null, 60);
    }

    static List<Choice> reasons() {
        return Choice.all(EmergencyReason.values());
    }

    static List<Choice> lengths() {
        return List.of(Choice.of("30", "30 minutes"), Choice.of("60", "1 hour"), Choice.of("180", "3 hours"));
    }

    Problems problems(boolean typed, LocalDate today) {
        var problems = Problems.none();
        if (typed && Typed.text(identifier).isEmpty()) {
            if (People.folded(Typed.text(name)).size() < 2) {
                problems.add("name", "Type the full name, or an identifier instead");
            }
            if (BirthDate.read(birth, today).date().precision() != BirthDate.Precision.EXACT) {
                problems.add("birth", "Type the whole date of birth, such as 27 3 1990");
            }
        }
        if (chosen() == null) {
            problems.add("reason", "Choose what it is about");
        }
        if (Typed.text(why).isEmpty()) {
            problems.add("why", "Say what has happened and what you need to know");
        }
        if (Typed.text(why).length() > LONGEST) {
            problems.add("why", "Keep it to 2,000 characters");
        }
        if (minutes == null || !LENGTHS.contains(minutes)) {
            problems.add("minutes", "Choose for how long");
        }
        return problems;
    }

    @Nullable
    EmergencyReason chosen() {
        return Arrays.stream(EmergencyReason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    LocalDate born(LocalDate today) {
        return Objects.requireNonNull(BirthDate.read(birth, today).date().earliest());
    }

    Duration length() {
        return Duration.ofMinutes(Objects.requireNonNull(minutes));
    }

    boolean byIdentifier() {
        return !Typed.text(identifier).isEmpty();
    }

    /// What was typed about whom, in one line, kept where nothing was opened.
    String told() {
        return byIdentifier()
                ? "identifier " + Typed.text(identifier)
                : Typed.text(name) + ", born " + Typed.text(birth);
    }
}
