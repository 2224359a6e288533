package pop.finding;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names for a card that others may see: a name that tells why somebody goes there is left out, unless they want it.
final class Discreet {

    private static final Pattern TELLING = Pattern.compile(
            "alcohol|drink|drug|addict|recover|rehab|detox|naloxone|needle|inject|methadone|narcotic|cocaine|anonymous|overdose|substance"
                    + "|harm|crisis|sexual|rape|abuse|violen|gambl|offen[dc]|prison|justice|custody|police|crimin|court|bail|mental|psychi"
                    + "|distress|suicid|hiv|hepatitis|blood|stabilis|throughcare|victim|homeless|adrs|through ?care|refuge",
            Pattern.CASE_INSENSITIVE);

    private Discreet() {}

    /// The first of these names that tells nothing; empty when all do.
    static String name(String... names) {
        return Stream.of(names)
                .filter(name -> !name.isBlank() && !TELLING.matcher(name).find())
                .findFirst()
                .orElse("");
    }
}
