package pop.generate;

import pop.generate.Life.Happened;
import pop.generate.Life.Met;
import pop.generate.Life.Spell;
import pop.generate.Life.Team;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A spell of support from the day of acceptance: who is around the person, what happens, how often they meet.
final class Spells {

    private final Plan plan;
    private final Staff staff;

    Spells(Plan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
    }

    /// @param number the first, second… of this person
    /// @param last nothing came after it
    record Kind(int number, boolean open, boolean last) {}

    Spell past(Lot lot, Instant opened, Staff.Member by, int number) {
        return of(lot, opened, by, new Kind(number, false, false));
    }

    Spell of(Lot lot, Instant opened, Staff.Member by, Kind kind) {
        var team = new Team(staff.supporter(lot), lot.chance(0.35) ? staff.mentor(lot) : null);
        var contacts = contacts(lot, opened, kind.open() ? plan.now() : soonest(opened.plus(lot.days(20, 210))), team);
        var facts = new ArrayList<Happened>();
        facts.add(Happened.plain("OPENED", opened, by));
        facts.add(new Happened(
                "ASSIGNED",
                opened.plusSeconds(lot.between(1, 200)),
                by,
                null,
                null,
                "",
                "",
                team.lead().worker()));
        contacts.stream().filter(Met::made).findFirst().ifPresent(first -> afterMeeting(facts, first.at(), lot, team));
        var last = contacts.getLast().at();
        if (kind.open()) {
            phase(facts, lot, team);
        } else {
            end(facts, lot, team, new End(last, kind.last()));
        }
        return new Spell(lot.id(opened), kind.number(), opened, team, List.copyOf(facts), contacts);
    }

    private Instant soonest(Instant end) {
        return end.isBefore(plan.now()) ? end : plan.now();
    }

    private void afterMeeting(List<Happened> facts, Instant met, Lot lot, Team team) {
        facts.add(Happened.plain("FIRST_CONTACT_MADE", met, team.lead()));
        var agreed = met.plus(lot.days(2, 25));
        if (agreed.isBefore(plan.now()) && lot.chance(0.8)) {
            facts.add(Happened.plain("PLAN_AGREED", agreed, team.lead()));
        }
    }

    /// An open spell may be paused or near its end.
    private void phase(List<Happened> facts, Lot lot, Team team) {
        var at = facts.getLast().at().plus(lot.days(3, 30));
        if (!facts.getLast().kind().equals("PLAN_AGREED") || at.isAfter(plan.now())) {
            return;
        }
        switch (lot.weighted("ACTIVE 72 PAUSED 18 ENDING 10")) {
            case "PAUSED" -> facts.add(paused(at, lot, team));
            case "ENDING" -> facts.add(Happened.plain("ENDING_PLANNED", at, team.lead()));
            default -> {}
        }
    }

    private static Happened paused(Instant at, Lot lot, Team team) {
        var reason = lot.weighted("CUSTODY 5 HOSPITAL 2 REHAB 2 OUT_OF_CONTACT 2");
        return new Happened("PAUSED", at, team.lead(), null, reason, "", "", null);
    }

    private record End(Instant lastContact, boolean last) {}

    private void end(List<Happened> facts, Lot lot, Team team, End end) {
        var last = facts.getLast().at();
        var at = (last.isAfter(end.lastContact()) ? last : end.lastContact()).plusSeconds(1);
        var close = soonest(at.plus(lot.hours(1, 200)));
        var by = team.lead();
        if (facts.getLast().kind().equals("PLAN_AGREED") && lot.chance(0.5)) {
            facts.add(Happened.plain("ENDING_PLANNED", at, by));
        }
        var reason = facts.size() < 3
                ? lot.weighted("CHOSE_TO_LEAVE 3 MOVED_AWAY 1 NOT_SUITABLE 1")
                : lot.weighted("NEEDS_MET 8 MOVED_ON 5 CHOSE_TO_LEAVE 3 MOVED_AWAY 2 LONG_CUSTODY 2 TRANSFERRED 2"
                        + (end.last() ? " DIED 1" : ""));
        var whose = reason.equals("CHOSE_TO_LEAVE") ? "PERSON" : "POP";
        facts.add(new Happened(
                "CLOSED",
                close.isAfter(at) ? close : at,
                by,
                whose,
                reason,
                "",
                "Knows that he may come back at any time.",
                null));
    }

    /// Attempts first, then meetings, ever further apart.
    private List<Met> contacts(Lot lot, Instant opened, Instant until, Team team) {
        var count = lot.chance(0.1) ? lot.between(15, 45) : lot.between(1, 11);
        var span = Duration.between(opened, until);
        var all = new ArrayList<Met>();
        var attempts = lot.weighted("0 50 1 25 2 15 3 7 9 3");
        for (int each = 0; each < count; each++) {
            var share = (each + 1.0) / (count + 1);
            var jitter = lot.between(0, 80) / 100.0 / (count + 1);
            var at = opened.plusSeconds(
                    (long) (span.toSeconds() * Math.min(1, share * share * 0.6 + share * 0.4 + jitter * 0.2)));
            var other = team.other();
            var worker = other != null && lot.chance(0.35) ? other : team.lead();
            var made = each >= Integer.parseInt(attempts) && lot.chance(0.8);
            all.add(new Met(at.isBefore(until) ? at : until, made, worker));
        }
        return all;
    }
}
