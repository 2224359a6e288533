package pop.instrument;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A training as it is typed.
record TrainingForm(
        @Nullable UUID id,
        @Nullable String worker,
        @Nullable String trainer,
        @Nullable String since,
        @Nullable String last) {

    static TrainingForm empty() {
        return new TrainingForm(Ids.next(), null, null, null, null);
    }

    record Read(WorkerId worker, String trainer, Days days) {}

    /// What was typed; null when something of it cannot be.
    ///
    /// @param workers who could be trained
    @Nullable
    Read read(List<Choice> workers, LocalDate today, Problems problems) {
        var chosen = workers.stream().filter(it -> it.is(worker)).findFirst().orElse(null);
        if (chosen == null) {
            problems.add("worker", "Choose who was trained");
        }
        PermitForm.line(problems, "trainer", trainer, "Enter who trained them");
        var days = Days.read(since, last, today, problems);
        if (days != null && days.since().isAfter(today)) {
            problems.add("since", "Record a training when it has been");
        }
        return chosen == null || days == null || !problems.isEmpty()
                ? null
                : new Read(WorkerId.of(chosen.value()), Typed.text(trainer), days);
    }
}
