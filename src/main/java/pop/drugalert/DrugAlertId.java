package pop.drugalert;

import java.util.UUID;

/// Identifies a drug warning, through all its versions.
public record DrugAlertId(UUID value) {

    public static DrugAlertId of(String text) {
        return new DrugAlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
