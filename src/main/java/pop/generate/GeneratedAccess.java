package pop.generate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Who may see whom, as `sharing.Grants` would have given it: the triage desk by a referral that was sent, the lead
/// desk and the team around the person by a spell, also when it has ended; only the lead desk when the person died.
final class GeneratedAccess implements Room {

    private final Staff staff;
    private final Rows grants = new Rows(
            "sharing.access", "id, person_id, scope, worker_id, team_id, desk, basis, basis_id, since, until, past");

    GeneratedAccess(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(grants);
    }

    @Override
    public void write(Life life, Lot lot) {
        var team = staff.leader().team();
        for (var chapter : life.chapters()) {
            triage(life, lot, chapter);
            var spell = chapter.spell();
            if (spell != null) {
                var since = spell.openedAt();
                grants.add(
                        lot.id(since),
                        life.id(),
                        "SUPPORT",
                        null,
                        team,
                        "lead",
                        "ENGAGEMENT",
                        spell.id(),
                        since,
                        null,
                        over(spell));
                worker(life, lot, spell, spell.team().lead());
                worker(life, lot, spell, spell.team().other());
            }
        }
    }

    private void triage(Life life, Lot lot, Life.Chapter chapter) {
        var sent = chapter.facts().get(1).at();
        grants.add(
                lot.id(sent),
                life.id(),
                "REFERRAL",
                null,
                staff.leader().team(),
                "triage",
                "REFERRAL",
                chapter.referral(),
                sent,
                life.diedAt(),
                false);
    }

    private void worker(Life life, Lot lot, Life.Spell spell, Staff.@Nullable Member who) {
        if (who != null) {
            var since = spell.openedAt();
            grants.add(
                    lot.id(since),
                    life.id(),
                    "SUPPORT",
                    who.worker(),
                    null,
                    null,
                    "ENGAGEMENT",
                    spell.id(),
                    since,
                    life.diedAt(),
                    over(spell));
        }
    }

    private static boolean over(Life.Spell spell) {
        return spell.last().kind().equals("CLOSED");
    }
}
