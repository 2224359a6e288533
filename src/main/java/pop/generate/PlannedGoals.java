package pop.generate;

import pop.generate.GeneratedPlans.Planned;
import pop.generate.PlannedLives.Wish;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What somebody wants, the steps towards it, and what became of them. A few steps are late.
final class PlannedGoals {

    private static final Duration LATE_AT_MOST = Duration.ofDays(4);

    private final Plan plan;
    private final Rows goals = new Rows(
            "plan.goal",
            "id, person_id, engagement_id, holder_agency_id, category, area, words, status, proposed_at, changed_at, rests, version");
    private final Rows goalFacts = new Rows(
            "plan.goal_fact",
            "id, goal_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, how, whose, reason,"
                    + " alternative");
    private final Rows actions = new Rows(
            "plan.action",
            "id, goal_id, person_id, engagement_id, holder_agency_id, category, text, owner, worker_id, due_on, status, opened_at, changed_at,"
                    + " rests, version");
    private final Rows actionFacts = new Rows(
            "plan.action_fact",
            "id, action_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by");

    PlannedGoals(Plan plan) {
        this.plan = plan;
    }

    List<Rows> tables() {
        return List.of(goals, goalFacts, actions, actionFacts);
    }

    void write(Planned it, Lot lot) {
        var wish = PlannedLives.one(lot);
        var id = lot.id(it.agreed());
        var facts = facts(lot);
        var last = facts.getLast();
        goals.add(
                id,
                it.person(),
                it.spell().id(),
                it.holder(),
                wish.category(),
                wish.area(),
                wish.words(),
                last.equals("STARTED") ? "IN_PROGRESS" : last,
                it.agreed(),
                it.agreed(),
                it.spell().isClosed(),
                facts.size());
        for (int each = 0; each < facts.size(); each++) {
            fact(it, id, wish, new Fact(each + 1, facts.get(each)), lot);
        }
        if (!last.equals("DECLINED")) {
            for (int each = 0; each < wish.steps().size(); each++) {
                var done = last.equals("MET") || last.equals("STARTED") && (each == 0 || lot.chance(0.6));
                step(new Towards(it, id, wish), wish.steps().get(each), done, lot);
            }
        }
    }

    private static List<String> facts(Lot lot) {
        return switch (lot.weighted("GOING 60 MET 18 DECLINED 10 NEW 12")) {
            case "GOING" -> List.of("PROPOSED", "AGREED", "STARTED");
            case "MET" -> List.of("PROPOSED", "AGREED", "STARTED", "MET");
            case "DECLINED" -> List.of("PROPOSED", "DECLINED");
            default -> List.of("PROPOSED", "AGREED");
        };
    }

    private record Fact(int number, String kind) {}

    private void fact(Planned it, UUID goal, Wish wish, Fact fact, Lot lot) {
        var no = fact.kind().equals("DECLINED");
        goalFacts.add(
                lot.id(it.agreed()),
                goal,
                it.person(),
                it.holder(),
                wish.category(),
                fact.number(),
                fact.kind(),
                it.agreed(),
                it.agreed(),
                it.by(),
                fact.kind().equals("AGREED") ? "FACE_TO_FACE" : null,
                no ? "PERSON" : null,
                no ? "NOT_NOW" : null,
                no ? "The door stays open." : "");
    }

    private record Towards(Planned planned, UUID goal, Wish wish) {}

    private void step(Towards to, String text, boolean done, Lot lot) {
        var it = to.planned();
        var id = lot.id(it.agreed());
        var own = lot.chance(0.4);
        var due = done
                ? it.agreed().plus(lot.days(3, 30))
                : plan.now().minus(LATE_AT_MOST).plus(lot.days(0, 45));
        actions.add(
                id,
                to.goal(),
                it.person(),
                it.spell().id(),
                it.holder(),
                to.wish().category(),
                text,
                own ? "PERSON" : "WORKER",
                own ? null : it.by(),
                GeneratedPlans.day(due),
                done ? "DONE" : "OPEN",
                it.agreed(),
                it.agreed(),
                it.spell().isClosed(),
                done ? 2 : 1);
        fact(to, id, new Fact(1, "OPENED"), lot);
        if (done) {
            fact(to, id, new Fact(2, "DONE"), lot);
        }
    }

    private void fact(Towards to, UUID action, Fact fact, Lot lot) {
        var it = to.planned();
        actionFacts.add(
                lot.id(it.agreed()),
                action,
                it.person(),
                it.holder(),
                to.wish().category(),
                fact.number(),
                fact.kind(),
                it.agreed(),
                it.agreed(),
                it.by());
    }
}
