package pop.access;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// "I know this person", as it is typed. Who they are is typed only where they have not been met here.
record ConflictForm(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String known,
        @Nullable String note) {

    static ConflictForm empty() {
        return new ConflictForm(Ids.next(), null, null, null, null);
    }

    static List<Choice> ways() {
        return Choice.all(HowKnown.values());
    }

    Problems problems(boolean typed, LocalDate today) {
        var problems = Problems.none();
        if (typed) {
            new TypedPerson(name, birth).check(problems, today);
        }
        if (chosen() == null) {
            problems.add("known", "Choose how you know them");
        }
        if (chosen() == HowKnown.OTHER && Typed.text(note).isEmpty()) {
            problems.add("note", "Say in a few words how you know them");
        }
        return problems;
    }

    @Nullable
    HowKnown chosen() {
        return Arrays.stream(HowKnown.values())
                .filter(it -> it.name().equals(known))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate born(LocalDate today) {
        return new TypedPerson(name, birth).born(today);
    }
}
