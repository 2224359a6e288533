package pop.plan;

import java.util.UUID;

/// Identifies one step towards a goal.
record ActionId(UUID value) {

    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
