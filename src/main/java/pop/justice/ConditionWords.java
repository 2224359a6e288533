package pop.justice;

import pop.web.When;
import pop.web.Words;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition in plain words, the same on every page.
final class ConditionWords {

    private static final int SHORT = 120;

    private ConditionWords() {}

    /// "Curfew, 19:00 to 07:00, every day"
    static String title(Terms terms) {
        var hours = terms.hours() == null ? "" : terms.hours().shown();
        return switch (terms.kind()) {
            case CURFEW -> joined("Curfew", hours.isEmpty() ? "hours not known" : hours);
            case EXCLUSION ->
                "Keep out of " + (terms.words().isBlank() ? terms.area().shown() : brief(terms.words()));
            case NO_CONTACT -> "No contact";
            case RESIDENCE -> joined("Live at " + brief(terms.address().shown()));
            case REPORTING -> joined("Report" + at(terms), hours);
            case MONITORING -> "Electronic monitoring";
            case SUBSTANCES -> "Alcohol and substances";
            case ATTENDANCE -> joined("Attend" + at(terms), hours);
            case OTHER -> brief(terms.words());
        };
    }

    /// "bail, special condition": what it rests on, inside a sentence.
    static String source(Terms terms) {
        return Words.find("Source." + terms.source() + ".within")
                .orElseGet(() -> Words.of(terms.source()).toLowerCase(Locale.UK));
    }

    /// "From 3 Nov 2026 until the case ends"
    static String dates(Terms terms) {
        var last = terms.last();
        return "From " + When.date(terms.since())
                + (last == null ? " until the case ends" : " until the end of " + When.date(last));
    }

    /// "Paper seen, told by his solicitor on 3 Nov 2026"
    static String told(Told told) {
        var by = told.by().isBlank() ? "" : ", " + told.by();
        return Words.of(told.sure()) + by + ", " + When.date(told.on());
    }

    /// The whole of it, as it stands from a fact on.
    static String whole(Terms terms) {
        var words = terms.kind() == ConditionKind.EXCLUSION || terms.kind() == ConditionKind.OTHER
                ? terms.words()
                : joined(title(terms), terms.words());
        return Stream.of(
                                terms.kind() == ConditionKind.EXCLUSION
                                        ? joined(
                                                "Keep out of " + words,
                                                terms.area().shown())
                                        : words,
                                terms.kind() == ConditionKind.CURFEW
                                        ? terms.address().shown()
                                        : "",
                                dates(terms),
                                Words.of(terms.source()),
                                told(terms.told()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(". "))
                + ".";
    }

    /// "in force", "from Tue 3 Nov 2026", "ended 3 Nov 2026": where it stands today.
    static String standing(Condition it, LocalDate today) {
        if (it.isToCome(today)) {
            return "To come";
        }
        return it.isInForce(today)
                ? "In force"
                : it.status() == ConditionStatus.ENDED ? "Ended" : "Its last day has passed";
    }

    private static String at(Terms terms) {
        var place = terms.address().shown();
        return place.isBlank()
                ? ""
                : terms.kind() == ConditionKind.REPORTING ? " at " + brief(place) : " " + brief(place);
    }

    private static String brief(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)).strip() + "…";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
