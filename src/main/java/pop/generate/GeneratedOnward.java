package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Spell;
import pop.generate.Listings.Listing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// In every second spell somebody is referred on, by telephone, and followed until it is known what came of it.
final class GeneratedOnward implements Room {

    private static final List<String> COURSE =
            List.of("DRAFTED", "AGREED", "SENT", "RECEIVED", "ACCEPTED", "FIRST_CONTACT", "SEEN", "OUTCOME");
    private static final List<String> STATUSES =
            List.of("DRAFT", "AGREED_BY_PERSON", "SENT", "RECEIVED", "ACCEPTED", "FIRST_CONTACT", "SEEN", "OUTCOME");
    private static final int SENT = COURSE.indexOf("SENT");
    private static final int RECEIVED = COURSE.indexOf("RECEIVED");
    private static final Map<String, String> CATEGORIES = Map.of(
            "DRUGS", "SUBSTANCE_USE",
            "ALCOHOL", "SUBSTANCE_USE",
            "ACCOMMODATION", "HOUSING",
            "MONEY", "MONEY",
            "MENTAL_HEALTH", "MENTAL_HEALTH",
            "WORK_AND_TRAINING", "WORK_AND_LEARNING");

    private final Plan plan;
    private final Listings listings;
    private final Rows needs = new Rows(
            "onward.need",
            "id, person_id, engagement_id, holder_agency_id, category, need, wanted_at, status, settled_at, recorded_at, recorded_by");
    private final Rows onwards = new Rows(
            "onward.onward",
            "id, need_id, person_id, engagement_id, holder_agency_id, category, need, mode, service_id, service_name, route, status, worker_id, sent_at,"
                    + " told_at, moved_at, recorded_at, recorded_by, version");
    private final Rows facts = new Rows(
            "onward.fact",
            "id, onward_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, said_by, whose, code");

    GeneratedOnward(Plan plan, Listings listings) {
        this.plan = plan;
        this.listings = listings;
    }

    @Override
    public List<Rows> tables() {
        return List.of(needs, onwards, facts);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null && lot.chance(0.5)) {
                var at = spell.openedAt().plus(lot.days(5, 90));
                if (at.isBefore(spell.isClosed() ? spell.last().at() : plan.now())) {
                    refer(new Told(life.id(), spell, listings.service(lot), lot.id(at), at), lot);
                }
            }
        }
    }

    private record Told(UUID person, Spell spell, Listing to, UUID id, Instant at) {

        Staff.Member by() {
            return spell.team().lead();
        }

        String category() {
            return CATEGORIES.getOrDefault(to.need(), "PLAN");
        }
    }

    /// @param code how it ended, if it has
    private record Course(
            String status,
            int facts,
            Instant sentAt,
            Instant movedAt,
            @Nullable String code) {

        boolean isMet() {
            return "HELPED".equals(code);
        }
    }

    private void refer(Told it, Lot lot) {
        var need = lot.id(it.at());
        var course = course(it, lot);
        var by = it.by();
        need(it, need, course);
        onwards.add(
                it.id(),
                need,
                it.person(),
                it.spell().id(),
                by.agency(),
                it.category(),
                it.to().need(),
                "REFERRAL",
                it.to().id(),
                it.to().name(),
                "PHONE",
                course.status(),
                by.worker(),
                course.facts() > SENT ? course.sentAt() : null,
                course.facts() > SENT ? course.sentAt() : null,
                course.movedAt(),
                it.at(),
                by.worker(),
                course.facts());
    }

    private void need(Told it, UUID need, Course course) {
        var by = it.by();
        needs.add(
                need,
                it.person(),
                it.spell().id(),
                by.agency(),
                it.category(),
                it.to().need(),
                it.at(),
                course.isMet() ? "MET" : "OPEN",
                course.isMet() ? course.movedAt() : null,
                it.at(),
                by.worker());
    }

    /// From day to day until it is over, or today.
    private Course course(Told it, Lot lot) {
        var at = it.at();
        var sentAt = at;
        int number = 0;
        while (number < COURSE.size()) {
            var next = number < RECEIVED ? at.plus(lot.hours(0, 1)) : at.plus(lot.days(1, 14));
            if (number > 0 && next.isAfter(plan.now())) {
                break;
            }
            at = number == 0 ? at : next;
            sentAt = number == SENT ? at : sentAt;
            if (number == RECEIVED + 1 && lot.chance(0.15)) {
                fact(it, lot, new Happened(number + 1, "DECLINED", at, "NO_CAPACITY"));
                return new Course("DECLINED", number + 1, sentAt, at, null);
            }
            var code = COURSE.get(number).equals("OUTCOME")
                    ? lot.weighted("HELPED 6 PARTLY_HELPED 3 NOT_HELPED 1 DID_NOT_ENGAGE 2 UNKNOWN 1")
                    : null;
            fact(it, lot, new Happened(++number, COURSE.get(number - 1), at, code));
            if (code != null) {
                return new Course("OUTCOME", number, sentAt, at, code);
            }
        }
        return new Course(STATUSES.get(number - 1), number, sentAt, at, null);
    }

    private record Happened(
            int number, String kind, Instant at, @Nullable String code) {}

    private void fact(Told it, Lot lot, Happened fact) {
        var declined = fact.kind().equals("DECLINED");
        facts.add(
                lot.id(fact.at()),
                it.id(),
                it.person(),
                it.by().agency(),
                it.category(),
                fact.number(),
                fact.kind(),
                fact.at(),
                fact.at(),
                it.by().worker(),
                fact.number() > SENT + 1 ? "PARTNER" : "POP",
                declined ? "PARTNER" : null,
                fact.code());
    }
}
