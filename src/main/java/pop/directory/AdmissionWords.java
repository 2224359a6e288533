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

    /// "with a dog, from outside Glasgow": what nobody has asked about; blank if all is known.
    static String unknown(Details it) {
        var asked = Stream.of(Matter.values())
                .filter(matter -> !it.taking().containsKey(matter))
                .map(matter -> Words.find("directory.asked." + matter).orElse(""))
                .toList();
        return asked.size() < 2
                ? String.join("", asked)
                : String.join(", ", asked.subList(0, asked.size() - 1)) + " or " + asked.getLast();
    }

    static String contact(Contact it) {
        var called =
                Stream.of(it.name(), it.title()).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
        return called.isEmpty() ? it.organisations() ? "The organisation" : "The service" : called;
    }
}
