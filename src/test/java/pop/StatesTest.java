package pop;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws `docs/states.md` from the code, and fails when a lifecycle has changed and the page has not.
class StatesTest {

    /// Whatever has a life: an enum of states with `static final Map<State, Map<Fact, State>> EDGES`, and, where a
    /// fact leads back to one of several, `Map<State, Map<Fact, Set<State>>> RETURNS`. Add yours.
    private static final List<Lifecycle> LIVES = List.of(
            new Lifecycle("Referral in", "pop.referral.ReferralStatus", "DRAFT"),
            new Lifecycle("Spell of support", "pop.engagement.EngagementStatus", "AWAITING_FIRST_CONTACT"),
            new Lifecycle("Appointment", "pop.appointment.AppointmentStatus", "SCHEDULED"),
            new Lifecycle("Plan", "pop.plan.PlanStatus", "DRAFT"),
            new Lifecycle("Goal", "pop.plan.GoalStatus", "PROPOSED"),
            new Lifecycle("Step towards a goal", "pop.plan.ActionStatus", "OPEN"),
            new Lifecycle("Signpost and onward referral", "pop.onward.OnwardStatus", "DRAFT"),
            new Lifecycle("Message", "pop.delivery.MessageStatus", "QUEUED"),
            new Lifecycle("Disclosure", "pop.disclosure.DisclosureStatus", "ASKED"),
            new Lifecycle("Alert", "pop.safety.AlertStatus", "IN_FORCE"),
            new Lifecycle("Protection concern", "pop.safety.ConcernStatus", "RAISED"),
            new Lifecycle("Taking part", "pop.participation.ParticipationStatus", "NOT_ASKED"),
            new Lifecycle("Emergency access", "pop.access.EmergencyStatus", "ASKED"),
            new Lifecycle("Request for access", "pop.access.RequestStatus", "ASKED"),
            new Lifecycle("Restriction", "pop.access.RestrictionStatus", "IN_PLACE"),
            new Lifecycle("Looking for somebody", "pop.ladder.TraceStatus", "LOOKING"),
            new Lifecycle("Conflict of interest", "pop.access.ConflictStatus", "STANDS"),
            new Lifecycle("Service of the directory", "pop.directory.ServiceStatus", "ACTIVE"),
            new Lifecycle("Condition", "pop.justice.ConditionStatus", "STANDS"),
            new Lifecycle("Court date", "pop.justice.CourtDateStatus", "EXPECTED"),
            new Lifecycle("Custody notice", "pop.justice.CustodyStatus", "STANDS"),
            new Lifecycle("Overdose notification", "pop.overdose.NotificationStatus", "DRAFTED"),
            new Lifecycle("Drug warning", "pop.drugalert.DrugAlertStatus", "STANDS"),
            new Lifecycle("Kit of naloxone", "pop.harmreduction.KitStatus", "SUPPLIED", "TOLD_OF"));

    /// @param type the enum's name; by name, since such enums are seen in their own room only
    /// @param first where it begins
    private record Lifecycle(String title, String type, List<String> first) {

        Lifecycle(String title, String type, String... first) {
            this(title, type, List.of(first));
        }
    }

    @Test
    void the_page_of_states_is_what_the_code_says() {
        Committed.file("docs/states.md").says(drawn());
    }

    private static String drawn() {
        return "# States\n\nDrawn from the code by `StatesTest`; do not edit. What leads from a state to the next is a fact that"
                + " somebody recorded.\n"
                + LIVES.stream().map(StatesTest::drawn).collect(Collectors.joining());
    }

    private record Edge(Enum<?> from, Enum<?> fact, Enum<?> to) {}

    private static String drawn(Lifecycle life) {
        var edges = edges(life.type());
        var states = states(life.type());
        var page = new StringBuilder("\n## " + life.title() + "\n\n```mermaid\nstateDiagram-v2\n");
        life.first().forEach(it -> page.append("    [*] --> ").append(it).append('\n'));
        states.forEach(from -> leaving(from, edges)
                .forEach(edge -> page.append("    " + from.name() + " --> "
                        + edge.to().name() + " : " + edge.fact().name() + "\n")));
        states.stream()
                .filter(state -> leaving(state, edges).isEmpty())
                .forEach(end -> page.append("    " + end.name() + " --> [*]\n"));
        page.append("```\n\n| State | Fact | Next |\n|---|---|---|\n");
        states.forEach(from -> page.append(rows(from, leaving(from, edges))));
        return page.toString();
    }

    private static String rows(Enum<?> from, List<Edge> edges) {
        if (edges.isEmpty()) {
            return "| " + from.name() + " | | an end |\n";
        }
        return edges.stream()
                .map(edge -> "| " + from.name() + " | " + edge.fact().name() + " | "
                        + edge.to().name() + " |\n")
                .collect(Collectors.joining());
    }

    private static List<Edge> leaving(Enum<?> state, List<Edge> edges) {
        return edges.stream()
                .filter(edge -> edge.from().equals(state))
                .sorted(Comparator.<Edge>comparingInt(edge -> edge.fact().ordinal())
                        .thenComparingInt(edge -> edge.to().ordinal()))
                .toList();
    }

    private static List<Edge> edges(String type) {
        return Stream.of("EDGES", "RETURNS")
                .flatMap(name -> field(type, name).entrySet().stream())
                .flatMap(from -> from.getValue().entrySet().stream()
                        .flatMap(
                                fact -> targets(fact.getValue()).map(to -> new Edge(from.getKey(), fact.getKey(), to))))
                .toList();
    }

    private static Stream<Enum<?>> targets(Object value) {
        return value instanceof Set<?> several ? several.stream().map(it -> (Enum<?>) it) : Stream.of((Enum<?>) value);
    }

    @SuppressWarnings("unchecked")
    private static Map<Enum<?>, Map<Enum<?>, Object>> field(String type, String name) {
        try {
            var field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            return (Map<Enum<?>, Map<Enum<?>, Object>>) field.get(null);
        } catch (NoSuchFieldException e) {
            if (name.equals("EDGES")) {
                throw new AssertionError(type + " has no EDGES", e);
            }
            return Map.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
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
