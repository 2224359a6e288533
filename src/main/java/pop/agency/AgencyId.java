package pop.agency;

import java.util.UUID;

/// Identifies a partner agency.
public record AgencyId(UUID value) {

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
