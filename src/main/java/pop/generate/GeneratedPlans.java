package pop.generate;

import pop.generate.Life.Happened;
import pop.generate.Life.Spell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The plan of each spell in which one was agreed, and its reviews; mostly they are kept up.
final class GeneratedPlans implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration EIGHT_WEEKS = Duration.ofDays(56);

    private final Plan plan;
    private final PlannedGoals goals;
    private final Rows plans = new Rows(
            "plan.plan", "id, person_id, engagement_id, holder_agency_id, status, review_on, begun_at, rests, version");
    private final Rows facts = new Rows(
            "plan.fact",
            "id, plan_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, how, until");
    private final Rows said = new Rows(
            "plan.said", "id, person_id, engagement_id, holder_agency_id, category, kind, text, said_at, said_to");

    GeneratedPlans(Plan plan) {
        this.plan = plan;
        goals = new PlannedGoals(plan);
    }

    /// @param holder the agency whose team supports them
    record Planned(UUID person, Spell spell, Instant agreed, UUID holder) {

        UUID by() {
            return spell.team().lead().worker();
        }
    }

    @Override
    public List<Rows> tables() {
        return Stream.concat(Stream.of(plans, facts, said), goals.tables().stream())
                .toList();
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null) {
                spell.facts().stream()
                        .filter(fact -> fact.kind().equals("PLAN_AGREED"))
                        .findFirst()
                        .ifPresent(agreed -> plan(planned(life, spell, agreed), lot));
            }
        }
    }

    private static Planned planned(Life life, Spell spell, Happened agreed) {
        return new Planned(life.id(), spell, agreed.at(), agreed.by().agency());
    }

    private void plan(Planned it, Lot lot) {
        var id = lot.id(it.agreed());
        var over = it.spell().isClosed();
        var reviews = reviews(it);
        var last = reviews.isEmpty() ? it.agreed() : reviews.getLast();
        var version = 2 + reviews.size();
        plans.add(
                id,
                it.person(),
                it.spell().id(),
                it.holder(),
                "CURRENT",
                day(last.plus(EIGHT_WEEKS)),
                it.agreed(),
                over,
                version);
        fact(it, id, 1, new Fact("BEGUN", it.agreed()), lot);
        fact(it, id, 2, new Fact("AGREED", it.agreed()), lot);
        for (int each = 0; each < reviews.size(); each++) {
            fact(it, id, 3 + each, new Fact("REVIEWED", reviews.get(each)), lot);
        }
        said(it, lot);
        var count = lot.between(1, 4);
        for (int each = 0; each < count; each++) {
            goals.write(it, lot);
        }
    }

    private List<Instant> reviews(Planned it) {
        var end = it.spell().isClosed() ? it.spell().last().at() : plan.now();
        var reviews = new ArrayList<Instant>();
        for (var at = it.agreed().plus(EIGHT_WEEKS); at.isBefore(end); at = at.plus(EIGHT_WEEKS)) {
            reviews.add(at);
        }
        return reviews;
    }

    private record Fact(String kind, Instant at) {}

    private void fact(Planned it, UUID of, int number, Fact fact, Lot lot) {
        var begun = fact.kind().equals("BEGUN");
        var how = begun ? null : "FACE_TO_FACE";
        var until = begun ? null : day(fact.at().plus(EIGHT_WEEKS));
        var id = lot.id(fact.at());
        facts.add(id, of, it.person(), it.holder(), number, fact.kind(), fact.at(), fact.at(), it.by(), how, until);
    }

    private void said(Planned it, Lot lot) {
        var words = "A quiet week, and people who call back.";
        var id = lot.id(it.agreed());
        said.add(id, it.person(), it.spell().id(), it.holder(), "PLAN", "MATTERS", words, it.agreed(), it.by());
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }
}
