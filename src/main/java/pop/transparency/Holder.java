package pop.transparency;

import pop.agency.Post;
import pop.sharing.Category;
import pop.transparency.Explanations.Cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What one agency holds about a person, as far as it can be open to the viewer: what is, what is not, and why.
record Holder(UUID id, String name, boolean own, List<Group> open, List<Group> closed) {

    /// Categories that are open or closed for the same reason.
    record Group(Cell first, String because, List<Category> categories) {}

    static List<Holder> of(List<Cell> cells, Post viewer) {
        return cells.stream()
                .collect(Collectors.groupingBy(Cell::holder, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(held -> of(held.getFirst(), held, viewer))
                .toList();
    }

    private static Holder of(Cell any, List<Cell> held, Post viewer) {
        return new Holder(
                any.holder(),
                any.holderName(),
                any.holder().equals(viewer.agency().value()),
                groups(held, Cell::open, viewer),
                groups(held, cell -> !cell.open(), viewer));
    }

    private static List<Group> groups(List<Cell> held, Predicate<Cell> wanted, Post viewer) {
        return held.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        cell -> Because.rule(cell, viewer), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getValue().getFirst(),
                        group.getKey(),
                        group.getValue().stream().map(Cell::category).toList()))
                .toList();
    }
}
