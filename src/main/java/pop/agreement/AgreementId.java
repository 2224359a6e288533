package pop.agreement;

import java.util.UUID;

/// Identifies a version of an agreement.
public record AgreementId(UUID value) {

    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
