package pop.plan;

import java.util.UUID;

/// Identifies one goal.
public record GoalId(UUID value) {

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
