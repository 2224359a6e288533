package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.person.Cautions;
import pop.person.PersonId;
import pop.person.Planned;
import pop.person.Warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What one should know before arranging something: who has something then already, and what stands against it. Nothing
/// of it forbids; whoever goes on says that they have read it.
@Component
class Clashes {

    private final Attendances attendances;
    private final Diary diary;
    private final Cautions cautions;

    Clashes(Attendances attendances, Diary diary, Cautions cautions) {
        this.attendances = attendances;
        this.diary = diary;
        this.cautions = cautions;
    }

    /// @param lines in words, without what anybody is doing
    record Found(Planned planned, List<String> lines, List<Warning> warnings) {

        static Found none(PersonId person) {
            return new Found(new Planned(person, Planned.What.MEETING, null, null, "", null), List.of(), List.of());
        }

        boolean settled(Consent said) {
            return (lines.isEmpty() || said.goesOn()) && Cautions.read(warnings, said.read());
        }
    }

    /// What somebody ticked.
    ///
    /// @param anyway arrange it though times clash
    record Consent(@Nullable Boolean anyway, @Nullable Collection<UUID> read) {

        boolean goesOn() {
            return Boolean.TRUE.equals(anyway);
        }
    }

    Found about(PersonId person, Span time, Arrangement what, List<WorkerId> workers, @Nullable AppointmentId but) {
        var lines = new ArrayList<String>();
        if (!workers.isEmpty()) {
            attendances
                    .taken(workers, time, but)
                    .forEach(it -> lines.add(
                            it.name() + " has something from " + new Span(it.beginsAt(), it.untilAt()).words()));
        }
        diary.busy(person, time, but)
                .forEach(it -> lines.add(
                        "The person has an appointment from " + new Span(it.beginsAt(), it.untilAt()).words()));
        var planned =
                new Planned(person, what.kind().what(), time.begins(), time.until(), what.place(), what.postcode());
        return new Found(planned, List.copyOf(lines), cautions.about(planned));
    }
}
