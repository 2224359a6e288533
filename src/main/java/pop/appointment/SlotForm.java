package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.util.Optional;

/// When it is to be, as typed.
///
/// @param clock which of two, where the clocks go back over it
record SlotForm(
        @Nullable String day,
        @Nullable String time,
        @Nullable String length,
        Slot.@Nullable Clocks clock) {

    static SlotForm empty() {
        return new SlotForm(null, null, null, null);
    }

    static SlotForm of(Span span) {
        return new SlotForm(
                When.date(When.dayOf(span.begins())), When.time(span.begins()), span.minutes() + " minutes", null);
    }

    Slot slot(Instant now) {
        return Slot.read(
                new Slot.Typed(
                        Typed.text(day),
                        Typed.text(time),
                        Typed.text(length),
                        clock == null ? Slot.Clocks.NOT_SAID : clock),
                now);
    }

    /// The time that was agreed, unless something about it is a problem.
    Optional<Span> agreed(Instant now, Problems problems) {
        return switch (slot(now)) {
            case Slot.Agreed it -> Optional.of(it.span());
            case Slot.Unclear it -> {
                problems.add(it.field(), it.why());
                yield Optional.empty();
            }
            case Slot.Twice it -> {
                problems.add(
                        "clock",
                        "The clocks go back that night: " + it.at().toLocalTime()
                                + " comes twice. Choose which is meant");
                yield Optional.empty();
            }
        };
    }

    boolean asksWhich(Instant now) {
        return clock != null || slot(now) instanceof Slot.Twice;
    }
}
