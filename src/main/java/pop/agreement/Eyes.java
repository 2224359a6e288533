package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agreement.Openings.Holder;
import pop.agreement.Openings.Place;
import pop.agreement.Openings.Sight;
import pop.sharing.Category;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one worker sees, or would see, of a person: a row for each category, a cell for each agency that may hold
/// something. Laid out only: the rule has answered.
record Eyes(Holder post, List<AgencyId> holders, Map<Spot, Sight> before, Map<Spot, Sight> after) {

    record Spot(AgencyId holder, Category category) {}

    static List<Eyes> of(List<Sight> before, List<Sight> after, List<Holder> posts, Map<AgencyId, String> names) {
        var was = before.stream().collect(Collectors.groupingBy(Sight::postId));
        var is = after.stream().collect(Collectors.groupingBy(Sight::postId));
        return posts.stream()
                .filter(post -> was.containsKey(post.id()) || is.containsKey(post.id()))
                .map(post ->
                        of(post, was.getOrDefault(post.id(), List.of()), is.getOrDefault(post.id(), List.of()), names))
                .toList();
    }

    private static Eyes of(Holder post, List<Sight> before, List<Sight> after, Map<AgencyId, String> names) {
        // their own agency first
        var holders = Stream.concat(before.stream(), after.stream())
                .map(Sight::holder)
                .distinct()
                .sorted(Comparator.comparing((AgencyId holder) -> !holder.equals(post.agencyId()))
                        .thenComparing(holder -> names.getOrDefault(holder, "")))
                .toList();
        return new Eyes(post, holders, bySpot(before), bySpot(after));
    }

    private static Map<Spot, Sight> bySpot(List<Sight> sights) {
        return sights.stream()
                .collect(Collectors.toMap(sight -> new Spot(sight.holder(), sight.category()), Function.identity()));
    }

    @Nullable
    Sight was(AgencyId holder, Category category) {
        return before.get(new Spot(holder, category));
    }

    @Nullable
    Sight is(AgencyId holder, Category category) {
        return after.get(new Spot(holder, category));
    }

    /// "opens", "closes"; blank where nothing changes
    String change(AgencyId holder, Category category) {
        var was = isOpen(was(holder, category));
        var is = isOpen(is(holder, category));
        return was == is ? "" : is ? "opens" : "closes";
    }

    long opening() {
        return count("opens");
    }

    long closing() {
        return count("closes");
    }

    private long count(String change) {
        return holders.stream()
                .flatMap(holder -> Arrays.stream(Category.values()).map(category -> change(holder, category)))
                .filter(change::equals)
                .count();
    }

    private static boolean isOpen(@Nullable Sight sight) {
        return sight != null && sight.open();
    }

    /// The clauses that any of these stand on.
    static List<UUID> clauses(List<Sight> sights) {
        return sights.stream()
                .flatMap(sight -> Optional.ofNullable(sight.clauseId()).stream())
                .distinct()
                .toList();
    }

    static Map<UUID, Place> byId(List<Place> places) {
        return places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }
}
