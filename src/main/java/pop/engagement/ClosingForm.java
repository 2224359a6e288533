package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What is asked before a spell is closed. Its problems are told at the fields; [Closing] and [Engagement] hold the
/// same rules for whoever comes another way.
record ClosingForm(
        int version,
        @Nullable CloseReason reason,
        @Nullable Whose whose,
        @Nullable String alternative,
        @Nullable String note) {

    static ClosingForm empty(int version) {
        return new ClosingForm(version, null, null, null, null);
    }

    static List<Choice> reasons() {
        return Arrays.stream(CloseReason.values())
                .map(reason -> new Choice(
                        reason.name(),
                        Words.of(reason),
                        Words.find("CloseReason." + reason.name() + ".hint").orElse(null)))
                .toList();
    }

    /// The house itself decides nothing here.
    static List<Choice> deciders() {
        return Choice.all(Whose.PERSON, Whose.POP, Whose.PARTNER);
    }

    Problems problems(List<String> missing) {
        var problems = Problems.none();
        if (reason == null) {
            return problems.add("reason", "Choose why support ends");
        }
        if (reason.needsLadderAndSecondPerson() && !missing.isEmpty()) {
            problems.add(
                    "reason",
                    "Contact is not lost yet. Still to try, or to put on record: " + String.join("; ", missing));
        }
        if (reason.needsWhose() && whose == null) {
            problems.add("whose", "Choose whose decision it was");
        }
        if (reason.needsAlternative() && offered().isBlank()) {
            problems.add("alternative", "Say what was offered instead, even if it was not taken");
        }
        if (reason.needsNote() && said().isBlank()) {
            problems.add("note", "Say in a sentence why");
        }
        return problems;
    }

    Closing closing() {
        return new Closing(Objects.requireNonNull(reason), whose, said(), offered());
    }

    String said() {
        return Typed.note(note);
    }

    String offered() {
        return Typed.note(alternative);
    }
}
