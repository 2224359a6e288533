package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Spell;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A concern in one of sixteen spells: told within the day, and mostly decided by the council.
final class GeneratedConcerns implements Room {

    private final Plan plan;
    private final Staff staff;
    private final Rows concerns = new Rows(
            "safety.concern",
            "id, person_id, holder_agency_id, team_id, whom, route, urgent, status, raised_by, raised_at, moved_at, version");
    private final Rows statements = new Rows(
            "safety.statement",
            "id, concern_id, person_id, holder_agency_id, number, worry, danger, at_risk, harms, agrees, recorded_at, recorded_by");
    private final Rows facts = new Rows(
            "safety.concern_fact",
            "id, concern_id, person_id, holder_agency_id, number, kind, at, recorded_at, recorded_by, told_to, way, route, basis, agrees, outcome, note");

    GeneratedConcerns(Plan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(concerns, statements, facts);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null && lot.chance(0.06)) {
                var raisedAt = spell.openedAt().plus(lot.days(2, 60));
                if (raisedAt.isBefore(spell.isClosed() ? spell.last().at() : plan.now())) {
                    concern(life, lot, spell, raisedAt);
                }
            }
        }
    }

    private record Written(UUID id, UUID person, Staff.Member by, String route) {}

    private void concern(Life life, Lot lot, Spell spell, Instant raisedAt) {
        var by = spell.team().lead();
        var child = lot.chance(0.25);
        var it = new Written(lot.id(raisedAt), life.id(), by, child ? "CHILD" : "ADULT");
        var urgent = lot.chance(0.1);
        var course = course(lot, it, raisedAt, raisedAt.plus(urgent ? lot.hours(0, 1) : lot.hours(0, 6)));
        concerns.add(
                it.id(),
                it.person(),
                by.agency(),
                staff.leader().team(),
                child ? "CHILD" : "PERSON",
                it.route(),
                urgent,
                course.status(),
                by.worker(),
                raisedAt,
                course.movedAt(),
                course.facts());
        statement(lot, it, urgent, raisedAt);
    }

    private void statement(Lot lot, Written it, boolean urgent, Instant raisedAt) {
        statements.add(
                lot.id(raisedAt),
                it.id(),
                it.person(),
                it.by().agency(),
                1,
                lot.among(Texts.WORRIES),
                urgent ? "YES" : "NO",
                lot.weighted("YES 3 NOT_KNOWN 2"),
                List.of(lot.weighted("FINANCIAL 3 PHYSICAL 2 SELF_NEGLECT 2 PSYCHOLOGICAL 2")),
                lot.weighted("YES 3 NO 1 NOT_ASKED 1"),
                raisedAt,
                it.by().worker());
    }

    private record Course(String status, Instant movedAt, int facts) {}

    private Course course(Lot lot, Written it, Instant raisedAt, Instant toldAt) {
        fact(lot, it, 1, "RAISED", raisedAt, null);
        if (!toldAt.isBefore(plan.now())) {
            return new Course("RAISED", raisedAt, 1);
        }
        fact(lot, it, 2, "TOLD", toldAt, null);
        var answeredAt = toldAt.plus(lot.hours(1, 30));
        if (!answeredAt.isBefore(plan.now())) {
            return new Course("TOLD", toldAt, 2);
        }
        fact(lot, it, 3, "ACKNOWLEDGED", answeredAt, null);
        var decidedAt = answeredAt.plus(lot.days(1, 12));
        if (!decidedAt.isBefore(plan.now())) {
            return new Course("ACKNOWLEDGED", answeredAt, 3);
        }
        fact(
                lot,
                it,
                4,
                "OUTCOME",
                decidedAt,
                lot.weighted("INQUIRY 3 INVESTIGATION 1 NO_FURTHER_ACTION 3 OTHER_SUPPORT 3"));
        return new Course("OUTCOME", decidedAt, 4);
    }

    private void fact(Lot lot, Written it, int number, String kind, Instant at, @Nullable String outcome) {
        var told = kind.equals("TOLD");
        facts.add(
                lot.id(at),
                it.id(),
                it.person(),
                it.by().agency(),
                number,
                kind,
                at,
                at,
                it.by().worker(),
                told ? "duty worker" : "",
                told ? "PHONE" : null,
                told ? it.route() : null,
                told ? it.route() + "_PROTECTION" : null,
                told ? "NOT_ASKED" : null,
                outcome,
                outcome == null ? "" : "As they wrote to us.");
    }
}
