package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agreement.Openings.Opening;
import pop.sharing.Category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// What lies open to one role of one agency, a column for each agency that may hold it.
record Remit(List<Column> columns) {

    /// @param holder null: whoever holds it
    record Column(@Nullable AgencyId holder, String name, Map<Category, List<Way>> ways) {

        private boolean isOwn() {
            return ways.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(way -> way.how().equals("OWN"));
        }

        List<Way> at(Category category) {
            return ways.getOrDefault(category, List.of());
        }
    }

    /// What opens it.
    ///
    /// @param how OWN remit, SAFETY, or AGREEMENT
    /// @param reach in which scopes; blank: in all
    record Way(
            String how,
            Condition condition,
            String reach,
            @Nullable UUID clause) {}

    static Remit of(List<Opening> openings, Map<AgencyId, String> names) {
        var byHolder = new LinkedHashMap<Optional<AgencyId>, List<Opening>>();
        openings.forEach(
                opening -> byHolder.computeIfAbsent(Optional.ofNullable(opening.holder()), holder -> new ArrayList<>())
                        .add(opening));
        return new Remit(byHolder.entrySet().stream()
                .map(entry -> column(entry.getKey().orElse(null), entry.getValue(), names))
                .sorted(Comparator.comparing((Column column) -> column.holder() == null)
                        .thenComparing(column -> !column.isOwn())
                        .thenComparing(Column::name))
                .toList());
    }

    static List<UUID> clauses(List<Opening> openings) {
        return openings.stream()
                .flatMap(opening -> Optional.ofNullable(opening.clauseId()).stream())
                .distinct()
                .toList();
    }

    private static Column column(@Nullable AgencyId holder, List<Opening> openings, Map<AgencyId, String> names) {
        var scopes = new LinkedHashMap<Category, Map<Key, TreeSet<String>>>();
        for (var opening : openings) {
            scopes.computeIfAbsent(opening.category(), category -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Key(opening.how(), opening.condition(), opening.clauseId()), key -> new TreeSet<>())
                    .add(opening.scope());
        }
        var ways = new LinkedHashMap<Category, List<Way>>();
        scopes.forEach((category, some) -> ways.put(category, ways(some)));
        return new Column(holder, holder == null ? "Any agency" : names.getOrDefault(holder, ""), ways);
    }

    private record Key(
            String how, Condition condition, @Nullable UUID clause) {}

    private static List<Way> ways(Map<Key, TreeSet<String>> some) {
        return some.entrySet().stream()
                .map(entry -> new Way(
                        entry.getKey().how(),
                        entry.getKey().condition(),
                        Matrix.reach(entry.getValue()),
                        entry.getKey().clause()))
                .toList();
    }
}
