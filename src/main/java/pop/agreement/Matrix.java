package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agreement.Openings.Opening;
import pop.sharing.Category;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who opens what to whom: a line for each giver, receiver and role, a cell for each category; as it is and as it would
/// be. Laid out only: what lies open was answered by the rule.
record Matrix(List<Line> lines) {

    /// @param giver null: whoever holds it
    record Pair(@Nullable AgencyId giver, AgencyId receiver, Role role) {}

    record Line(Pair pair, String giver, String receiver, Map<Category, Cell> cells) {

        Cell at(Category category) {
            return cells.getOrDefault(category, Cell.SHUT);
        }

        boolean changes() {
            return cells.values().stream().anyMatch(Cell::changes);
        }

        /// "Glasgow City HSCP → police officers of Police Scotland"
        String title() {
            return giver + " → " + Clause.many(pair.role()) + " of " + receiver;
        }
    }

    /// What lies open of one category: on which condition, in which scopes. Nothing where it is empty.
    record Open(Map<Condition, Set<String>> reach) {

        static final Open NOTHING = new Open(Map.of());

        boolean isNothing() {
            return reach.isEmpty();
        }
    }

    record Cell(Open before, Open after) {

        static final Cell SHUT = new Cell(Open.NOTHING, Open.NOTHING);

        boolean changes() {
            return !before.equals(after);
        }

        /// "opens", "closes", "changes"; blank where all stays
        String change() {
            return !changes() ? "" : before.isNothing() ? "opens" : after.isNothing() ? "closes" : "changes";
        }
    }

    static Matrix between(List<Opening> before, List<Opening> after, Map<AgencyId, String> names) {
        var pairs = new LinkedHashSet<Pair>();
        Stream.concat(before.stream(), after.stream()).map(Matrix::pair).forEach(pairs::add);
        var was = byPair(before);
        var is = byPair(after);
        var lines = pairs.stream()
                .map(pair -> line(pair, was.getOrDefault(pair, List.of()), is.getOrDefault(pair, List.of()), names))
                .sorted(Comparator.comparing(Line::receiver)
                        .thenComparing(line -> line.pair().role())
                        .thenComparing(Line::giver))
                .toList();
        return new Matrix(lines);
    }

    Matrix changing() {
        return new Matrix(lines.stream().filter(Line::changes).toList());
    }

    Matrix staying() {
        return new Matrix(lines.stream().filter(line -> !line.changes()).toList());
    }

    /// The lines of these pairs alone; an empty one for a pair to which nothing is open.
    Matrix of(Set<Pair> wanted, Map<AgencyId, String> names) {
        var there = lines.stream().map(Line::pair).collect(Collectors.toSet());
        var empty = wanted.stream()
                .filter(pair -> !there.contains(pair))
                .map(pair -> line(pair, List.of(), List.of(), names));
        return new Matrix(Stream.concat(lines.stream().filter(line -> wanted.contains(line.pair())), empty)
                .toList());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The categories that any line opens or would open, all sixteen where they fit beside each other anyway.
    static Category[] columns() {
        return Category.values();
    }

    static Pair pair(Opening opening) {
        return new Pair(opening.holder(), opening.agencyId(), opening.role());
    }

    private static Map<Pair, List<Opening>> byPair(List<Opening> openings) {
        return openings.stream().collect(Collectors.groupingBy(Matrix::pair));
    }

    private static Line line(Pair pair, List<Opening> before, List<Opening> after, Map<AgencyId, String> names) {
        var was = opened(before);
        var is = opened(after);
        var cells = new EnumMap<Category, Cell>(Category.class);
        var categories = EnumSet.noneOf(Category.class);
        categories.addAll(was.keySet());
        categories.addAll(is.keySet());
        for (var category : categories) {
            cells.put(
                    category,
                    new Cell(was.getOrDefault(category, Open.NOTHING), is.getOrDefault(category, Open.NOTHING)));
        }
        var giver = pair.giver() == null ? "Any agency" : names.getOrDefault(pair.giver(), "");
        return new Line(pair, giver, names.getOrDefault(pair.receiver(), ""), cells);
    }

    private static Map<Category, Open> opened(List<Opening> openings) {
        var reach = new EnumMap<Category, Map<Condition, Set<String>>>(Category.class);
        for (var opening : openings) {
            reach.computeIfAbsent(opening.category(), category -> new TreeMap<>())
                    .computeIfAbsent(opening.condition(), condition -> new TreeSet<>())
                    .add(opening.scope());
        }
        return reach.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> new Open(it.getValue())));
    }

    /// "in referrals", "while support is open"; blank where it is all.
    static String reach(Set<String> scopes) {
        var referral = scopes.contains("REFERRAL");
        var support = scopes.contains("SUPPORT");
        var past = scopes.contains("PAST");
        if (referral && support) {
            return past ? "" : "not once support is over";
        }
        return referral ? "in referrals" : past ? "in support" : "in open support";
    }
}
