package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Happened;
import pop.generate.Life.Spell;
import pop.generate.PlannedLives.Wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The plan of each spell in which one was agreed: goals, steps, and what became of them.
final class GeneratedPlans implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int OFTEN = 70;

    private final Plan plan;
    private final Staff staff;
    private final Rows plans = new Rows(
            "plan.plan", "id, person_id, engagement_id, holder_agency_id, status, review_on, begun_at, rests, version");
    private final Rows facts = new Rows(
            "plan.fact",
            "id, plan_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, how, until");
    private final Rows said = new Rows(
            "plan.said", "id, person_id, engagement_id, holder_agency_id, category, kind, text, said_at, said_to");
    private final Rows goals = new Rows(
            "plan.goal",
            "id, person_id, engagement_id, holder_agency_id, category, area, words, status, again_on, proposed_at, changed_at, rests, version");
    private final Rows goalFacts = new Rows(
            "plan.goal_fact",
            "id, goal_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, how, whose, reason,"
                    + " alternative, until");
    private final Rows actions = new Rows(
            "plan.action",
            "id, goal_id, person_id, engagement_id, holder_agency_id, category, text, owner, worker_id, due_on, status, opened_at, changed_at,"
                    + " rests, version");
    private final Rows actionFacts = new Rows(
            "plan.action_fact",
            "id, action_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by");

    GeneratedPlans(Plan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(plans, facts, said, goals, goalFacts, actions, actionFacts);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null) {
                spell.facts().stream()
                        .filter(fact -> fact.kind().equals("PLAN_AGREED"))
                        .map(Happened::at)
                        .findFirst()
                        .ifPresent(agreed -> plan(new Planned(life.id(), spell, agreed), lot));
            }
        }
    }

    private record Planned(UUID person, Spell spell, Instant agreed) {

        UUID by() {
            return spell.team().lead().worker();
        }
    }

    /// Reviews are kept up: the next lies in the eight weeks to come, mostly.
    private void plan(Planned it, Lot lot) {
        var id = lot.id(it.agreed());
        var end = it.spell().isClosed() ? it.spell().last().at() : plan.now();
        var kinds = new ArrayList<>(List.of("BEGUN", "AGREED"));
        var at = it.agreed();
        var next = at.plus(Duration.ofDays(56));
        while (next.isBefore(end)) {
            kinds.add("REVIEWED");
            at = next;
            next = at.plus(Duration.ofDays(56));
        }
        var moment = it.agreed();
        for (int number = 1; number <= kinds.size(); number++) {
            var kind = kinds.get(number - 1);
            moment = number > 2 ? moment.plus(Duration.ofDays(56)) : moment;
            var until = kind.equals("BEGUN") ? null : day(moment.plus(Duration.ofDays(56)));
            facts.add(
                    lot.id(moment),
                    id,
                    it.person(),
                    holder(),
                    number,
                    kind,
                    moment,
                    moment,
                    it.by(),
                    kind.equals("BEGUN") ? null : "FACE_TO_FACE",
                    until);
        }
        plans.add(
                id,
                it.person(),
                it.spell().id(),
                holder(),
                "CURRENT",
                day(next),
                it.agreed(),
                it.spell().isClosed(),
                kinds.size());
        said.add(
                lot.id(it.agreed()),
                it.person(),
                it.spell().id(),
                holder(),
                "PLAN",
                "MATTERS",
                "A quiet week, and people who call back.",
                it.agreed(),
                it.by());
        var count = lot.between(1, 4);
        for (int each = 0; each < count; each++) {
            goal(it, PlannedLives.one(lot), lot);
        }
    }

    private void goal(Planned it, Wish wish, Lot lot) {
        var id = lot.id(it.agreed());
        var over = it.spell().isClosed();
        var kinds = new ArrayList<>(List.of("PROPOSED"));
        var lotted = lot.weighted("GOING 60 MET 18 DECLINED 10 NEW 12");
        var steps = lotted.equals("DECLINED") ? 0 : lot.between(0, wish.steps().size());
        switch (lotted) {
            case "DECLINED" -> kinds.add("DECLINED");
            case "MET" -> kinds.addAll(List.of("AGREED", "MET"));
            case "NEW" -> kinds.add("AGREED");
            default -> kinds.addAll(steps == 0 ? List.of("AGREED") : List.of("AGREED", "STARTED"));
        }
        var last = kinds.getLast();
        goals.add(
                id,
                it.person(),
                it.spell().id(),
                holder(),
                wish.category(),
                wish.area(),
                wish.words(),
                status(last),
                null,
                it.agreed(),
                it.agreed(),
                over,
                kinds.size());
        for (int number = 1; number <= kinds.size(); number++) {
            var kind = kinds.get(number - 1);
            var no = kind.equals("DECLINED");
            goalFacts.add(
                    lot.id(it.agreed()),
                    id,
                    it.person(),
                    holder(),
                    wish.category(),
                    number,
                    kind,
                    it.agreed(),
                    it.agreed(),
                    it.by(),
                    kind.equals("AGREED") ? "FACE_TO_FACE" : null,
                    no ? "PERSON" : null,
                    no ? "NOT_NOW" : null,
                    no ? "The door stays open." : "",
                    null);
        }
        for (int each = 0; each < steps; each++) {
            step(it, id, wish, new Drawn(wish.steps().get(each), lotted, each == 0), lot);
        }
    }

    /// @param first the one that work began with
    private record Drawn(String text, String goal, boolean first) {}

    private void step(Planned it, UUID goal, Wish wish, Drawn drawn, Lot lot) {
        var id = lot.id(it.agreed());
        var done =
                drawn.goal().equals("MET") || drawn.goal().equals("GOING") && (drawn.first() || lot.below(100) < OFTEN);
        var mine = lot.chance(0.6);
        var due = done ? day(it.agreed().plus(lot.days(3, 30))) : day(plan.now().plus(lot.days(2, 40)));
        actions.add(
                id,
                goal,
                it.person(),
                it.spell().id(),
                holder(),
                wish.category(),
                drawn.text(),
                mine ? "WORKER" : "PERSON",
                mine ? it.by() : null,
                due,
                done ? "DONE" : "OPEN",
                it.agreed(),
                it.agreed(),
                it.spell().isClosed(),
                done ? 2 : 1);
        fact(it, id, wish, 1, "OPENED", lot);
        if (done) {
            fact(it, id, wish, 2, "DONE", lot);
        }
    }

    private void fact(Planned it, UUID action, Wish wish, int number, String kind, Lot lot) {
        actionFacts.add(
                lot.id(it.agreed()),
                action,
                it.person(),
                holder(),
                wish.category(),
                number,
                kind,
                it.agreed(),
                it.agreed(),
                it.by());
    }

    private UUID holder() {
        return staff.leader().agency();
    }

    private static String status(String lastFact) {
        return lastFact.equals("STARTED") ? "IN_PROGRESS" : lastFact;
    }

    private static @Nullable LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }
}
