package pop.justice;

import java.util.UUID;

public record ConditionId(UUID value) {

    public static ConditionId of(String text) {
        return new ConditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
