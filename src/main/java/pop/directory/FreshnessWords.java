package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.When;

import java.time.Instant;

/// How far a listing can be relied on, in plain words.
public final class FreshnessWords {

    private FreshnessWords() {}

    /// @param last null if nobody ever confirmed it, or it is long ago
    static String said(Listing it, Facts.@Nullable Happened last, Instant now) {
        if (!it.confirmed()) {
            return "Nobody has confirmed this listing yet. Check with the service before you send somebody.";
        }
        return who(last) + " said " + When.ago(it.since(), now) + " ago, on " + When.date(When.dayOf(it.since()))
                + ", that this is right." + then(it.freshness());
    }

    private static String who(Facts.@Nullable Happened last) {
        if (last == null) {
            return "Somebody";
        }
        return switch (last.way()) {
            case HERE -> last.by() == null ? "Somebody" : last.by();
            case LINK -> "The service itself";
            case IMPORT -> "The directory it was imported from";
        };
    }

    private static String then(Freshness freshness) {
        return switch (freshness) {
            case VERIFIED -> "";
            case DUE -> " It is time to ask again.";
            case OVERDUE -> " That is long ago: check before you send somebody.";
            case DEPRIORITISED -> " That is so long ago that it comes last when services are searched.";
            case HIDDEN -> " That is so long ago that searches leave it out.";
        };
    }

    /// "Room", "Waiting list of 4 weeks", "Full"; as of when is told beside it.
    public static String capacity(Listing it) {
        return switch (it.capacity()) {
            case ROOM -> "Has room";
            case WAITING_LIST ->
                it.waitingWeeks() == null
                        ? "Has a waiting list"
                        : "Waiting list of " + When.count(it.waitingWeeks(), "week");
            case FULL -> "Full";
            case UNKNOWN -> "Not known";
        };
    }
}
