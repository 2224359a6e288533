package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Listings.Listing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Visits to the cells, eight approaches each, about as many of which end in a wish for support as POP Plus published.
/// Who they were was told, and forgotten when its time was over.
final class GeneratedCells implements Room {

    private static final int A_VISIT = 8;
    private static final int LONG = 4;
    private static final Duration APART = Duration.ofMinutes(25);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String OUTCOMES = "SUPPORT_REQUESTED 33 INFORMATION_ONLY 9 DECLINED 26 UNFIT 5 ASLEEP 12"
            + " IN_INTERVIEW 3 INTERPRETER_NEEDED 2 RELEASED_BEFORE_SEEN 6 NOT_APPROACHED 4";

    private final Plan plan;
    private final Staff staff;
    private final Listings listings;
    private final Rows visits = new Rows(
            "custody.visit",
            "id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, in_custody, status, ended_at, recorded_at");
    private final Rows visitFacts = new Rows(
            "custody.visit_fact",
            "id, visit_id, team_id, holder_agency_id, number, kind, in_custody, at, recorded_at, recorded_by");
    private final Rows approaches = new Rows(
            "custody.approach",
            "id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, needs, follow, forget_at, forgotten_at, recorded_at");
    private final Rows facts = new Rows(
            "custody.approach_fact",
            "id, approach_id, team_id, holder_agency_id, number, kind, code, reason, service_id, service_name, at, recorded_at, recorded_by");
    private @Nullable Visit now;
    private int met;

    GeneratedCells(Plan plan, Staff staff, Listings listings) {
        this.plan = plan;
        this.staff = staff;
        this.listings = listings;
    }

    private record Visit(UUID id, Staff.Member by, UUID holder, Instant from) {}

    @Override
    public List<Rows> tables() {
        return List.of(visits, visitFacts, approaches, facts);
    }

    /// Somebody who was met in the cells about then: whether it was him, nobody knows.
    @Override
    public void write(Life life, Lot lot) {
        var about = life.chapters().getFirst().draftedAt().minus(Duration.ofDays(2));
        var visit = now;
        if (visit == null || met == A_VISIT) {
            visit = visit(lot, about.truncatedTo(ChronoUnit.HOURS));
            now = visit;
            met = 0;
        }
        approach(lot, visit, visit.from().plus(APART.multipliedBy(++met)));
    }

    private Visit visit(Lot lot, Instant from) {
        var it = new Visit(lot.id(from), staff.visitor(lot), staff.leader().agency(), from);
        var until = from.plus(Duration.ofHours(LONG));
        var held = lot.chance(0.8) ? lot.between(9, 30) : null;
        var by = it.by();
        visits.add(
                it.id(),
                listings.centre(lot).id(),
                by.team(),
                it.holder(),
                by.worker(),
                from,
                until,
                held,
                "CLOSED",
                until,
                from);
        visitFact(lot, it, 1, "OPENED", null, from);
        if (held != null) {
            visitFact(lot, it, 2, "COUNTED", held, from.plusSeconds(300));
        }
        visitFact(lot, it, held == null ? 2 : 3, "CLOSED", null, until);
        return it;
    }

    private void visitFact(Lot lot, Visit it, int number, String kind, @Nullable Integer held, Instant at) {
        visitFacts.add(
                lot.id(at),
                it.id(),
                it.by().team(),
                it.holder(),
                number,
                kind,
                held,
                at,
                at,
                it.by().worker());
    }

    private void approach(Lot lot, Visit visit, Instant at) {
        var outcome = lot.weighted(OUTCOMES);
        var service = listings.service(lot);
        var wants = outcome.equals("SUPPORT_REQUESTED");
        var follow = wants ? lot.weighted("CONTACTED 5 NOT_REACHED 3 DECLINED_NOW 1 NO_WAY 1") : "NONE";
        var forget = at.plus(Duration.ofDays(7)).plus(KEPT);
        var id = lot.id(at);
        approaches.add(
                id,
                visit.id(),
                visit.by().team(),
                visit.holder(),
                visit.by().worker(),
                at,
                outcome,
                wants ? List.of(service.need()) : List.of(),
                follow,
                forget,
                forget.isBefore(plan.now()) ? forget : null,
                at);
        var told = new Told(visit, id);
        told.fact(lot, "OUTCOME", outcome, null, at);
        if (wants) {
            follow(lot, told, follow, service, at);
        }
    }

    private void follow(Lot lot, Told told, String follow, Listing service, Instant at) {
        if (lot.chance(0.7)) {
            told.fact(lot, "GIVEN", null, service, at);
        }
        var tried = at.plus(lot.hours(12, 30));
        switch (follow) {
            case "CONTACTED" -> told.fact(lot, "TRIED", "CONTACTED", null, tried);
            case "DECLINED_NOW" -> told.fact(lot, "TRIED", "DECLINED_NOW", null, tried);
            case "NOT_REACHED" -> {
                for (int each = 0; each < 3; each++) {
                    told.fact(lot, "TRIED", "NO_ANSWER", null, tried.plus(Duration.ofHours(40L * each)));
                }
            }
            default -> {}
        }
    }

    /// The facts of one approach, numbered.
    private final class Told {

        private final Visit visit;
        private final UUID approach;
        private int number;

        Told(Visit visit, UUID approach) {
            this.visit = visit;
            this.approach = approach;
        }

        void fact(Lot lot, String kind, @Nullable String code, @Nullable Listing service, Instant at) {
            facts.add(
                    lot.id(at),
                    approach,
                    visit.by().team(),
                    visit.holder(),
                    ++number,
                    kind,
                    code,
                    "NOT_APPROACHED".equals(code) ? "NO_TIME" : null,
                    service == null ? null : service.id(),
                    service == null ? null : service.name(),
                    at,
                    at,
                    visit.by().worker());
        }
    }
}
