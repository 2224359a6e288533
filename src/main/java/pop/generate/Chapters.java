package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Chapter;
import pop.generate.Life.Happened;
import pop.generate.Life.Met;
import pop.generate.Life.Spell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of a referral. Facts that would lie in the future have not happened yet, so the status is what the
/// facts so far give.
final class Chapters {

    private final Plan plan;
    private final Staff staff;
    private final Spells spells;

    Chapters(Plan plan, Staff staff, Spells spells) {
        this.plan = plan;
        this.staff = staff;
        this.spells = spells;
    }

    /// An earlier one: whatever it led to has ended since.
    Chapter past(Lot lot, Instant came) {
        var told = triaged(lot, came);
        if (lot.chance(0.3)) {
            told.accept();
            return told.chapter(spells.past(lot, told.last().at(), told.by, 1));
        }
        told.refuse();
        return told.chapter(null);
    }

    Chapter decided(Lot lot, Instant came, int person, int spellsBefore) {
        var told = triaged(lot, came);
        if (!lot.chance(0.61)) {
            told.refuse();
            return told.chapter(null);
        }
        told.accept();
        var open = lot.chance(plan.chanceOfOpenSpell(person));
        return told.chapter(
                told.last().at().isAfter(plan.now())
                        ? null
                        : spells.of(lot, told.last().at(), told.by, new Spells.Kind(spellsBefore + 1, open, true)));
    }

    Chapter waiting(Lot lot, Instant came) {
        var told = new Told(lot, came);
        var status = lot.weighted("SUBMITTED 45 IN_TRIAGE 35 ASKED 20");
        if (status.equals("SUBMITTED")) {
            return told.chapter(null);
        }
        told.add("TRIAGE_STARTED", lot.hours(1, 20), told.by);
        if (status.equals("ASKED")) {
            told.ask();
        }
        return told.chapter(null);
    }

    /// Somebody else refers a person whom we support already.
    Optional<Chapter> joined(Lot lot, Spell spell) {
        var told = triaged(lot, spell.openedAt().plus(lot.days(3, 40)));
        told.add(new Happened(
                "JOINED", told.last().at().plus(lot.hours(1, 24)), told.by, null, null, "", "", spell.id()));
        var end = spell.isClosed() ? spell.last().at() : plan.now();
        return told.last().at().isBefore(end) ? Optional.of(told.chapter(null)) : Optional.empty();
    }

    private Told triaged(Lot lot, Instant came) {
        var told = new Told(lot, came);
        told.add("TRIAGE_STARTED", lot.hours(1, 40), told.by);
        if (lot.chance(0.2)) {
            told.ask();
            told.add("INFORMATION_GIVEN", lot.hours(4, 90), told.sender);
        }
        return told;
    }

    private final class Told {

        private final Lot lot;
        private final Staff.Member sender;
        private final Staff.Member by;
        private final List<Happened> facts = new ArrayList<>();

        Told(Lot lot, Instant came) {
            this.lot = lot;
            sender = staff.sender(lot);
            by = staff.triage(lot);
            facts.add(Happened.plain("DRAFTED", came, sender));
            add("SUBMITTED", lot.between(Duration.ofMinutes(1), Duration.ofMinutes(90)), sender);
        }

        Happened last() {
            return facts.getLast();
        }

        void add(String kind, Duration later, Staff.Member who) {
            add(Happened.plain(kind, last().at().plus(later), who));
        }

        void add(Happened fact) {
            facts.add(fact);
        }

        void ask() {
            var question = lot.among(Texts.QUESTIONS);
            add(new Happened(
                    "INFORMATION_REQUESTED", last().at().plus(lot.hours(1, 8)), by, null, null, question, "", null));
        }

        void accept() {
            add("ACCEPTED", lot.hours(1, 96), by);
        }

        void refuse() {
            var at = last().at().plus(lot.hours(2, 120));
            var elsewhere = lot.among(Texts.ALTERNATIVES);
            add(
                    switch (lot.weighted("DECLINED 50 REDIRECTED 28 WITHDRAWN 22")) {
                        case "DECLINED" -> {
                            var reason = lot.weighted(
                                    "LIVES_ELSEWHERE 3 NOT_PERSISTENT 4 NO_DEPENDENCY 3 HAS_OTHER_SUPPORT 3 COULD_NOT_BE_REACHED 3 OTHER 1");
                            yield new Happened(
                                    "DECLINED",
                                    at,
                                    by,
                                    "POP",
                                    reason,
                                    "Talked over at the weekly meeting.",
                                    elsewhere,
                                    null);
                        }
                        case "REDIRECTED" -> new Happened("REDIRECTED", at, by, "POP", null, "", elsewhere, null);
                        default -> {
                            var reason =
                                    lot.weighted("PERSON_CHANGED_THEIR_MIND 5 HAS_OTHER_SUPPORT 3 SENT_BY_MISTAKE 1");
                            yield new Happened("WITHDRAWN", at, sender, "PERSON", reason, "", "", null);
                        }
                    });
        }

        Chapter chapter(@Nullable Spell spell) {
            var happened =
                    facts.stream().filter(it -> !it.at().isAfter(plan.now())).toList();
            return new Chapter(lot.id(facts.getFirst().at()), sender, happened, before(happened), spell);
        }

        /// A call or two while the referral was being looked at.
        private List<Met> before(List<Happened> happened) {
            if (happened.size() < 3 || !lot.chance(0.3)) {
                return List.of();
            }
            var at = happened.get(2).at().plus(lot.hours(1, 3));
            var until = happened.getLast().at();
            return happened.size() > 3 && at.isBefore(until) ? List.of(new Met(at, lot.chance(0.5), by)) : List.of();
        }
    }
}
