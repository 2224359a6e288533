package pop.generate;

import pop.generate.Life.Spell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// What courts require of some, and when they have to come.
final class GeneratedJustice implements Room {

    private static final String KINDS = "EXCLUSION 35 CURFEW 20 RESIDENCE 20 NO_CONTACT 15 REPORTING 10";
    private static final String SOURCES =
            "BAIL_SPECIAL 50 BAIL_STANDARD 15 COMMUNITY_PAYBACK_ORDER 15 LICENCE 10 RESTRICTION_OF_LIBERTY_ORDER 10";
    private static final String DIETS =
            "PLEADING 25 INTERMEDIATE 25 TRIAL 20 DEFERRED_SENTENCE 15 REVIEW 10 NOT_KNOWN 5";
    private static final String COURTS =
            "Glasgow_Sheriff_Court 60 Glasgow_Justice_of_the_Peace_Court 25 Paisley_Sheriff_Court 8 Hamilton_Sheriff_Court 7";
    private static final List<String> SECTORS = List.of("G31 3", "G40", "G1 1", "G51 2", "G33 4", "G21", "G42 8");
    private static final String NOTHING = "{}";

    private final Plan plan;
    private final Staff staff;
    private final Rows conditions = new Rows(
            "justice.condition",
            "id, person_id, holder_agency_id, source, kind, words, place, areas, days, from_time, until_time, from_on, sure, told_on,"
                    + " status, recorded_at, checked_at, version");
    private final Rows conditionFacts = new Rows(
            "justice.condition_fact",
            "id, condition_id, person_id, holder_agency_id, number, kind, at, recorded_by, reason, said");
    private final Rows courtDates = new Rows(
            "justice.court_date",
            "id, person_id, holder_agency_id, court, at, diet, sure, status, recorded_at, version");
    private final Rows courtFacts = new Rows(
            "justice.court_date_fact", "id, court_date_id, person_id, holder_agency_id, number, kind, at, recorded_by");
    private final Rows flags = new Rows(
            "person.flag",
            "id, person_id, holder_agency_id, category, kind, detail, severe, unless_housed, since, lowered_at");

    GeneratedJustice(Plan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(conditions, conditionFacts, courtDates, courtFacts, flags);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null) {
                var at = spell.openedAt().plus(lot.hours(2, 300));
                if (lot.chance(0.35) && before(at, spell)) {
                    condition(life, spell, at, lot);
                }
                if (lot.chance(0.3) && before(at, spell)) {
                    courtDate(life, spell, at, lot);
                }
            }
        }
    }

    private boolean before(Instant at, Spell spell) {
        return at.isBefore(plan.now())
                && (!spell.isClosed() || at.isBefore(spell.last().at()));
    }

    private void condition(Life life, Spell spell, Instant at, Lot lot) {
        var id = lot.id(at);
        var kind = lot.weighted(KINDS);
        var over = spell.isClosed();
        row(life, id, kind, at, over, lot);
        var by = spell.team().lead().worker();
        fact(life, id, 1, "RECORDED", at, by, lot);
        if (over) {
            fact(life, id, 2, "ENDED", spell.last().at(), by, lot);
        }
        if (kind.equals("CURFEW") || kind.equals("RESIDENCE")) {
            var lowered = over ? spell.last().at() : null;
            var holder = staff.leader().agency();
            flags.add(id, life.id(), holder, "CUSTODY_AND_JUSTICE", "no-address", "", true, true, at, lowered);
        }
    }

    private void row(Life life, UUID id, String kind, Instant at, boolean over, Lot lot) {
        var named = kind.equals("CURFEW") || kind.equals("RESIDENCE");
        conditions.add(
                id,
                life.id(),
                staff.leader().agency(),
                lot.weighted(SOURCES),
                kind,
                kind.equals("EXCLUSION") ? "An area named in the order" : "",
                named ? lot.between(1, 90) + " Example Street" : "",
                kind.equals("EXCLUSION") ? List.of(lot.among(SECTORS)) : NOTHING,
                kind.equals("REPORTING") ? List.of("MONDAY", "THURSDAY") : NOTHING,
                kind.equals("CURFEW") ? "19:00" : kind.equals("REPORTING") ? "10:00" : null,
                kind.equals("CURFEW") ? "07:00" : kind.equals("REPORTING") ? "12:00" : null,
                day(at),
                lot.weighted("PAPER_SEEN 50 TOLD_BY_POLICE 20 TOLD_BY_ANOTHER 15 TOLD_BY_THE_PERSON 15"),
                day(at),
                over ? "ENDED" : "STANDS",
                at,
                at,
                over ? 2 : 1);
    }

    private void fact(Life life, UUID condition, int number, String kind, Instant at, UUID by, Lot lot) {
        conditionFacts.add(
                lot.id(at),
                condition,
                life.id(),
                staff.leader().agency(),
                number,
                kind,
                at,
                by,
                kind.equals("ENDED") ? "CASE_OVER" : null,
                "");
    }

    /// Some weeks after it became known; who has no support any more has been.
    private void courtDate(Life life, Spell spell, Instant known, Lot lot) {
        var id = lot.id(known);
        var at = day(known.plus(lot.days(5, 80))).atTime(lot.between(10, 14), 0).toInstant(ZoneOffset.UTC);
        var over = at.isBefore(plan.now().minus(Duration.ofDays(2)));
        var status = over
                ? lot.weighted("OVER 60 ADJOURNED 30 DID_NOT_APPEAR 10")
                : spell.isClosed() ? "CANCELLED" : "EXPECTED";
        var by = spell.team().lead().worker();
        courtDates.add(
                id,
                life.id(),
                staff.leader().agency(),
                lot.weighted(COURTS).replace('_', ' '),
                at,
                lot.weighted(DIETS),
                "PAPER_SEEN",
                status,
                known,
                status.equals("EXPECTED") ? 1 : 2);
        courtFacts.add(lot.id(known), id, life.id(), staff.leader().agency(), 1, "RECORDED", known, by);
        if (!status.equals("EXPECTED")) {
            var told = over ? at.plus(Duration.ofHours(5)) : spell.last().at();
            courtFacts.add(lot.id(told), id, life.id(), staff.leader().agency(), 2, status, told, by);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
