package pop.justice;

import java.util.UUID;

public record CustodyId(UUID value) {

    public static CustodyId of(String text) {
        return new CustodyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
