package pop.generate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who may see whom, as `sharing.Grants` would have given it: the triage desk by a referral that was sent, the lead
/// desk and the team around the person while a spell is open.
final class GeneratedAccess implements Room {

    private final Staff staff;
    private final Rows grants =
            new Rows("sharing.access", "id, person_id, scope, worker_id, team_id, desk, basis, basis_id, since, until");

    GeneratedAccess(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(grants);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
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
                    null);
            var spell = chapter.spell();
            if (spell != null) {
                support(life, lot, spell);
            }
        }
    }

    private void support(Life life, Lot lot, Life.Spell spell) {
        var since = spell.openedAt();
        var until = spell.isClosed() ? spell.last().at() : null;
        grants.add(
                lot.id(since),
                life.id(),
                "SUPPORT",
                null,
                staff.leader().team(),
                "lead",
                "ENGAGEMENT",
                spell.id(),
                since,
                until);
        worker(life, lot, spell.team().lead().worker(), spell.id(), since, until);
        var other = spell.team().other();
        if (other != null) {
            worker(life, lot, other.worker(), spell.id(), since, until);
        }
    }

    private void worker(Life life, Lot lot, UUID worker, UUID spell, Instant since, @Nullable Instant until) {
        grants.add(lot.id(since), life.id(), "SUPPORT", worker, null, null, "ENGAGEMENT", spell, since, until);
    }
}
