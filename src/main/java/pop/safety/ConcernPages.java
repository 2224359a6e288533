package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.person.Identity;
import pop.person.People;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What the pages of one concern show.
@Component
class ConcernPages {

    private final Concerns concerns;
    private final Statements statements;
    private final DutyTeams dutyTeams;
    private final People people;
    private final Clock clock;

    ConcernPages(Concerns concerns, Statements statements, DutyTeams dutyTeams, People people, Clock clock) {
        this.concerns = concerns;
        this.statements = statements;
        this.dutyTeams = dutyTeams;
        this.people = people;
        this.clock = clock;
    }

    /// @param person none when they are not on record, or not shown to the viewer any more
    /// @param untold which duty teams are still to be told; null: none
    record ConcernPage(
            Concern it,
            @Nullable Identity person,
            Instant now,
            List<Statement.Written> statements,
            List<Concerns.Happened> facts,
            @Nullable Route untold,
            List<DutyTeams.DutyTeam> dutyTeams,
            CourseForm form,
            Problems problems) {

        Statement said() {
            return statements.getFirst().statement();
        }

        /// The record says by now that they are a child, and the concern went to those who protect adults only.
        boolean childRouteMissing() {
            return it.whom() == Whom.PERSON && !it.route().child() && dueRoute().child();
        }

        Route dueRoute() {
            return due(it, person, said().age(), now);
        }

        /// What nobody has said yet, in words.
        List<String> unsaid() {
            return Unsaid.of(it, said());
        }

        boolean late() {
            return it.status() == ConcernStatus.RAISED && it.tellBy().isBefore(now);
        }
    }

    static Route due(Concern it, @Nullable Identity person, @Nullable AgeSaid said, Instant now) {
        if (it.whom() == Whom.CHILD) {
            return Route.CHILD;
        }
        return Route.of(NewConcernPage.ages(person, When.dayOf(now)), said);
    }

    @Nullable
    Identity person(Concern it) {
        return it.person() == null ? null : people.identity(it.person()).orElse(null);
    }

    /// The trail hears that the record was looked at; not that there is a concern.
    ConcernPage page(Concern it, CourseForm form, Problems problems) {
        if (it.person() != null) {
            people.seen(it.person(), "safety");
        }
        var facts = concerns.facts(it.id());
        var untold = it.route().without(ConcernDesk.told(facts));
        return new ConcernPage(
                it,
                person(it),
                clock.instant(),
                statements.of(it.id()),
                facts,
                untold,
                dutyTeams.all(),
                form,
                problems);
    }
}
