package pop.finding;

import org.jspecify.annotations.Nullable;
import pop.directory.Capacity;
import pop.directory.ServiceId;
import pop.web.Paging;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was found for a question.
///
/// @param asked false: only the form is shown
/// @param past what came of earlier referrals, where enough of them are known
/// @param source of the positions of postcodes, when one was asked about
record Answer(
        Question question,
        Offers.Offered offered,
        boolean asked,
        Wanted wanted,
        Problems problems,
        List<Found> found,
        Map<ServiceId, PastSuccess.Tried> past,
        Paging paging,
        Instant now,
        Whereabouts.@Nullable Source source) {

    List<Found> fitting() {
        return found.stream().filter(Found::fits).toList();
    }

    List<Found> unlikely() {
        return found.stream().filter(it -> !it.fits()).toList();
    }

    List<Reason> reasons(Found service) {
        return Reasons.of(wanted, service, now);
    }

    /// What was looked for instead of words that no service has: "methodone > methadone".
    List<String> instead() {
        return found.isEmpty() ? List.of() : found.getFirst().instead();
    }

    /// "Has room", "Waiting list, 4 weeks", "Full", "Nobody said whether there is room"
    static String capacity(Found service) {
        return switch (service.capacity()) {
            case ROOM -> "Has room";
            case WAITING_LIST ->
                service.weeks() == null ? "Waiting list" : "Waiting list, " + When.count(service.weeks(), "week");
            case FULL -> "Full";
            case UNKNOWN -> "Room not known";
        };
    }

    static String colour(Capacity capacity) {
        return switch (capacity) {
            case ROOM -> "green";
            case WAITING_LIST -> "amber";
            case FULL -> "red";
            case UNKNOWN -> "grey";
        };
    }

    /// "said 3 days ago"; null when nobody did.
    @Nullable
    String said(Found service) {
        return service.capacityAt() == null || service.capacity() == Capacity.UNKNOWN
                ? null
                : "said " + When.ago(service.capacityAt(), now) + " ago";
    }

    /// "7 of 9 people were helped", or null.
    @Nullable
    String helped(Found service) {
        var tried = past.get(service.id());
        return tried == null
                ? null
                : tried.helped() + " of " + When.count(tried.people(), "person").replace("persons", "people")
                        + " were helped";
    }

    String fresh(Found service) {
        var ago = When.ago(service.since(), now);
        return service.confirmed() ? "Confirmed " + ago + " ago" : "To be confirmed, listed " + ago + " ago";
    }
}
