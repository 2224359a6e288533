package pop.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A spell of support, as it stands. Why it is paused or ended is null for those who are not shown it.
record Spell(
        UUID id,
        int spell,
        String status,
        @Nullable String pausedFor,
        @Nullable LocalDate pausedUntil,
        @Nullable String closedReason,
        @Nullable UUID closingProposedBy,
        @Nullable String lead,
        Instant openedAt,
        @Nullable Instant lastContactAt,
        @Nullable Instant endedAt) {

    boolean open() {
        return endedAt == null;
    }

    /// What the spell waits for, in the words of a button; it leads to the spell's own page.
    String nextAction() {
        if (closingProposedBy != null) {
            return "Read the proposal to close";
        }
        return switch (status) {
            case "AWAITING_FIRST_CONTACT" -> lead == null ? "Choose a lead worker" : "Who does what";
            case "PAUSED" -> "Resume support";
            default -> "Change how support stands";
        };
    }
}
