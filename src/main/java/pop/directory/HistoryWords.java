package pop.directory;

import pop.web.When;
import pop.web.Words;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What was said of a listing, in words.
final class HistoryWords {

    private HistoryWords() {}

    static String title(Facts.Happened it) {
        return switch (it.kind()) {
            case CAPACITY -> capacity(it);
            case LISTED, CHANGED, CONFIRMED, ASKED, UNREACHED, DOUBTED, PAUSED, CLOSED, REOPENED ->
                Words.find("directory.fact." + it.kind()).orElse("");
        };
    }

    private static String capacity(Facts.Happened it) {
        var capacity = it.capacity() == null ? Capacity.UNKNOWN : it.capacity();
        return Words.of(capacity) + (it.weeks() == null ? "" : ", " + When.count(it.weeks(), "week"));
    }

    static String by(Facts.Happened it) {
        return switch (it.way()) {
            case HERE -> it.by() == null ? "The house" : it.by();
            case LINK -> "The service, by the link in a mail";
            case IMPORT -> "An import";
        };
    }

    /// What was changed or doubted.
    static String more(Facts.Happened it) {
        return switch (it.kind()) {
            case CHANGED ->
                Arrays.stream(it.note().split(", "))
                        .map(part -> Words.find("directory.part." + part).orElse(part))
                        .collect(Collectors.joining(", "));
            case ASKED, CONFIRMED, CAPACITY -> "";
            case LISTED, UNREACHED, DOUBTED, PAUSED, CLOSED, REOPENED -> it.note();
        };
    }
}
