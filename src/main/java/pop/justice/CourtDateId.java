package pop.justice;

import java.util.UUID;

public record CourtDateId(UUID value) {

    public static CourtDateId of(String text) {
        return new CourtDateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
