package pop;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Draws `docs/states.md` from the code, and fails when a lifecycle has changed and the page has not.
class StatesTest {

    /// Whatever has a life: an enum of states with `static final Map<State, Map<Fact, State>> EDGES`. Add yours.
    private static final List<Lifecycle> LIVES =
            List.of(new Lifecycle("Referral in", "pop.referral.ReferralStatus", "DRAFT"));

    /// @param type the enum's name; by name, since such enums are seen in their own room only
    private record Lifecycle(String title, String type, String first) {}

    @Test
    void the_page_of_states_is_what_the_code_says() {
        Committed.file("docs/states.md").says(drawn());
    }

    private static String drawn() {
        return "# States\n\nDrawn from the code by `StatesTest`; do not edit. What leads from a state to the next is a fact that"
                + " somebody recorded.\n"
                + LIVES.stream().map(StatesTest::drawn).collect(Collectors.joining());
    }

    private static String drawn(Lifecycle life) {
        var edges = edges(life.type());
        var states = states(life.type());
        var page = new StringBuilder("\n## " + life.title() + "\n\n```mermaid\nstateDiagram-v2\n");
        page.append("    [*] --> ").append(life.first()).append('\n');
        states.forEach(from -> sorted(edges, from)
                .forEach(edge -> page.append("    " + from.name() + " --> "
                        + edge.getValue().name() + " : " + edge.getKey().name() + "\n")));
        states.stream()
                .filter(state -> sorted(edges, state).isEmpty())
                .forEach(end -> page.append("    " + end.name() + " --> [*]\n"));
        page.append("```\n\n| State | Fact | Next |\n|---|---|---|\n");
        states.forEach(from -> page.append(rows(from, sorted(edges, from))));
        return page.toString();
    }

    private static String rows(Enum<?> from, List<? extends Map.Entry<Enum<?>, Enum<?>>> edges) {
        if (edges.isEmpty()) {
            return "| " + from.name() + " | | an end |\n";
        }
        return edges.stream()
                .map(edge -> "| " + from.name() + " | " + edge.getKey().name() + " | "
                        + edge.getValue().name() + " |\n")
                .collect(Collectors.joining());
    }

    private static List<Map.Entry<Enum<?>, Enum<?>>> sorted(Map<Enum<?>, Map<Enum<?>, Enum<?>>> edges, Enum<?> from) {
        return edges.getOrDefault(from, Map.of()).entrySet().stream()
                .sorted(Comparator.comparingInt(edge -> edge.getKey().ordinal()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<Enum<?>, Map<Enum<?>, Enum<?>>> edges(String type) {
        try {
            var field = Class.forName(type).getDeclaredField("EDGES");
            field.setAccessible(true);
            return (Map<Enum<?>, Map<Enum<?>, Enum<?>>>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no EDGES", e);
        }
    }

    private static List<Enum<?>> states(String type) {
        try {
            return List.of((Enum<?>[]) Class.forName(type).getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
