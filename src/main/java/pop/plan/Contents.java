package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is planned in a spell and open to the viewer. Four statements.
@Component
class Contents {

    private final Plans plans;
    private final Goals goals;
    private final Actions actions;
    private final Said said;

    Contents(Plans plans, Goals goals, Actions actions, Said said) {
        this.plans = plans;
        this.goals = goals;
        this.actions = actions;
        this.said = said;
    }

    record Content(List<Goal> goals, List<Actions.Shown> steps, List<Said.Words> said, List<Plans.Happened> facts) {

        static final Content NONE = new Content(List.of(), List.of(), List.of(), List.of());

        List<Goal> goals(GoalStatus... wanted) {
            var statuses = List.of(wanted);
            return goals.stream()
                    .filter(goal -> statuses.contains(goal.status()))
                    .toList();
        }

        /// In an area, what somebody works on or is about to.
        List<Goal> open(Area area) {
            return goals.stream()
                    .filter(goal -> goal.area() == area && goal.status().isOpen())
                    .toList();
        }

        List<Actions.Shown> steps(Goal goal) {
            return steps.stream()
                    .filter(step -> step.it().goal().equals(goal.id()))
                    .toList();
        }

        /// What stands, of each who wrote; blank when nothing does.
        String words(@Nullable Area area, Said.Kind kind) {
            return said.stream()
                    .filter(words -> words.area() == area && words.kind() == kind)
                    .map(Said.Words::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        /// The areas in which there is something to show, in their order.
        List<Area> areas() {
            var told = Stream.concat(
                            goals.stream()
                                    .filter(goal -> goal.status().isOpen())
                                    .map(Goal::area),
                            said.stream()
                                    .filter(words -> !words.text().isBlank())
                                    .map(Said.Words::area)
                                    .filter(Objects::nonNull))
                    .collect(Collectors.toSet());
            return Arrays.stream(Area.values()).filter(told::contains).toList();
        }
    }

    Content of(PlannedSpells.Spell spell) {
        return new Content(goals.of(spell.id()), actions.of(spell.id()), said.of(spell), plans.facts(spell.id()));
    }
}
