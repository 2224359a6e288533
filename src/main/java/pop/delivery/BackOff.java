package pop.delivery;

import pop.web.When;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How long to wait after an attempt that failed, before the next one; and when to give up.
record BackOff(List<Duration> pauses) {

    static final BackOff USUAL = tryAgainAfter(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    /// For what must reach a person in time: an hour after whoever carries it is back it has left.
    static final BackOff PATIENT = tryAgainAfter(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30))
            .thenEvery(Duration.ofHours(1), 72);

    /// Trying again cannot help.
    static final BackOff NEVER = tryAgainAfter();

    static BackOff tryAgainAfter(Duration... pauses) {
        return new BackOff(List.of(pauses));
    }

    BackOff thenEvery(Duration pause, int times) {
        var all = new ArrayList<>(pauses);
        all.addAll(Collections.nCopies(times, pause));
        return new BackOff(List.copyOf(all));
    }

    static BackOff of(Message.Way way) {
        return switch (way) {
            case SMS, LETTER -> PATIENT;
            case MAIL, WEBHOOK, HERE -> USUAL;
        };
    }

    /// The pause after so many attempts, counted from 1; empty when there was the last of them.
    Optional<Duration> after(int attempts) {
        return attempts > pauses.size() ? Optional.empty() : Optional.of(pauses.get(attempts - 1));
    }

    /// "after 1 minute, 5 minutes and 2 hours, then given up"
    @Override
    public String toString() {
        if (pauses.isEmpty()) {
            return "never";
        }
        var words = pauses.stream().map(BackOff::words).distinct().toList();
        var last = words.size() - 1;
        var repeated = Collections.frequency(pauses, pauses.getLast());
        var often = repeated > 1 ? " (" + When.count(repeated, "time") + ")" : "";
        var others = words.subList(0, last).stream().collect(Collectors.joining(", "));
        return "after " + (others.isEmpty() ? "" : others + " and ") + words.get(last) + often + ", then given up";
    }

    private static String words(Duration pause) {
        return pause.toHours() > 0 ? When.count(pause.toHours(), "hour") : When.count(pause.toMinutes(), "minute");
    }
}
