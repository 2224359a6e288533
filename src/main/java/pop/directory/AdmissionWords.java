package pop.directory;

import pop.web.Words;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom a service is for, and whom to call there, in words.
final class AdmissionWords {

    private AdmissionWords() {}

    /// "Everyone from 16 to 25", "Women, of any age"
    static String said(Details.Admission it) {
        var who = Words.of(it.openTo());
        if (it.leastAge() != null && it.mostAge() != null) {
            return who + " from " + it.leastAge() + " to " + it.mostAge() + ".";
        }
        if (it.leastAge() != null) {
            return who + " from " + it.leastAge() + ".";
        }
        return it.mostAge() == null ? who + "; no age is named." : who + " up to " + it.mostAge() + ".";
    }

    static String contact(Contact it) {
        var called =
                Stream.of(it.name(), it.title()).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
        return called.isEmpty() ? it.organisations() ? "The organisation" : "The service" : called;
    }
}
