package pop.generate;

import pop.generate.Life.Spell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Readings with our own measure: most spells have a first, and of each the next after a quarter is less likely. Most
/// things go up a little, as in life not all of them.
final class GeneratedReadings implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration QUARTER = Duration.ofDays(91);
    /// The items of `pop` 1 that everybody is asked.
    private static final List<String> LINKS =
            List.of("place", "health", "feel", "money", "drink-drugs", "people", "days", "law", "myself", "help");
    private static final String OTHERS = "others";
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
            if (spell != null && lot.chance(0.85)) {
                course(life.id(), spell, lot);
            }
        }
    }

    private void course(UUID person, Spell spell, Lot lot) {
        var end = spell.isClosed() ? spell.last().at() : plan.now();
        var values = LINKS.stream().mapToInt(_ -> lot.between(1, 6)).toArray();
        int number = 0;
        for (var at = spell.openedAt().plus(lot.days(3, 24));
                at.isBefore(end) && (number == 0 || lot.chance(0.8));
                at = at.plus(QUARTER).plus(lot.days(0, 14))) {
            reading(person, spell, new Taken(lot.id(at), at, number == 0 ? "START" : "REVIEW", values), lot);
            for (int each = 0; each < values.length; each++) {
                values[each] = Math.clamp(values[each] + lot.between(-1, 2), 1, MOST);
            }
            number++;
        }
    }

    private record Taken(UUID id, Instant at, String occasion, int[] values) {}

    private void reading(UUID person, Spell spell, Taken it, Lot lot) {
        var by = spell.team().lead();
        var agency = by.agency();
        readings.add(
                it.id(),
                person,
                spell.id(),
                agency,
                "OUTCOME",
                "pop",
                "1",
                LocalDate.ofInstant(it.at(), LONDON),
                lot.weighted("TOGETHER 8 WORKER 2"),
                it.occasion(),
                "HERE",
                true,
                "pop 1",
                it.at(),
                by.worker());
        for (int each = 0; each < LINKS.size(); each++) {
            var link = LINKS.get(each);
            answers.add(it.id(), person, agency, "OUTCOME", "pop", "1", link, it.values()[each], null);
        }
        answers.add(it.id(), person, agency, "OUTCOME", "pop", "1", OTHERS, null, "NOT_APPLICABLE");
    }
}
