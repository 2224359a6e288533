package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Readings with our own measure, about every three months of a spell since there is one. Life gets better more often
/// than worse; nothing follows from how, and no area from another.
final class GeneratedReadings implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CODE = "pop";
    private static final String VERSION = "1";
    /// In pop-1.scoring.json.
    private static final LocalDate SINCE = LocalDate.of(2025, 4, 1);

    private static final List<String> AREAS = List.of(
            "place", "health", "feel", "money", "drink-drugs", "people", "days", "law", "myself", "help", "others");
    private static final int MOST = 10;

    private final Plan plan;
    private final Rows readings = new Rows(
            "outcome.reading",
            "id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion, came_by, complete, rule,"
                    + " entered_at, entered_by");
    private final Rows answers = new Rows(
            "outcome.answer", "reading_id, person_id, holder_agency_id, category, code, version, link, value, missing");

    GeneratedReadings(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Rows> tables() {
        return List.of(readings, answers);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null && lot.chance(0.8)) {
                spell(life.id(), spell, lot);
            }
        }
    }

    private void spell(UUID person, Spell spell, Lot lot) {
        var end = spell.isClosed() ? spell.last().at() : plan.now();
        var stands = new HashMap<String, Integer>();
        var occasion = "START";
        for (var at = spell.openedAt().plus(lot.days(1, 20)); at.isBefore(end); at = at.plus(lot.days(80, 110))) {
            if (!LocalDate.ofInstant(at, LONDON).isBefore(SINCE)) {
                reading(person, spell, at, occasion, lot, stands);
            }
            occasion = "REVIEW";
        }
    }

    private void reading(UUID person, Spell spell, Instant at, String occasion, Lot lot, Map<String, Integer> stands) {
        var by = spell.team().lead();
        var id = lot.id(at);
        var complete = true;
        for (var area : AREAS) {
            var missing = missing(area, lot);
            complete &= missing == null || missing.equals("NOT_APPLICABLE");
            var value = missing == null ? stands.compute(area, (_, before) -> next(before, lot)) : null;
            answers.add(id, person, by.agency(), "OUTCOME", CODE, VERSION, area, value, missing);
        }
        readings.add(
                id,
                person,
                spell.id(),
                by.agency(),
                "OUTCOME",
                CODE,
                VERSION,
                LocalDate.ofInstant(at, LONDON),
                lot.weighted("TOGETHER 8 WORKER 1 PERSON 1"),
                occasion,
                "HERE",
                complete,
                "pop 1",
                at,
                by.worker());
    }

    private static @Nullable String missing(String area, Lot lot) {
        if (area.equals("others") && lot.chance(0.5)) {
            return "NOT_APPLICABLE";
        }
        return lot.chance(0.05) ? lot.weighted("NOT_ASKED 2 DECLINED 1") : null;
    }

    private static int next(@Nullable Integer before, Lot lot) {
        return before == null
                ? lot.between(1, 6)
                : Math.clamp(before + Integer.parseInt(lot.weighted("-1 2 0 4 1 3 2 2 3 1")), 1, MOST);
    }
}
