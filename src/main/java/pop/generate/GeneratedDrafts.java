package pop.generate;

import java.time.Duration;
import java.util.List;

/// Drafts: begun by somebody about nobody yet, and never sent; an old one ran out.
final class GeneratedDrafts implements Room {

    private final References references;
    private final Staff staff;
    private final Rows drafts = new Rows(
            "referral.referral",
            "id, reference, team_id, holder_agency_id, status, came_by, source, sender_key, sent_by, referrer, name_told,"
                    + " drafted_at, draft_until");
    private final Rows facts = new Rows(
            "referral.fact", "id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by");

    GeneratedDrafts(Plan plan, Staff staff) {
        this.references = new References(plan);
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(drafts, facts);
    }

    @Override
    public void write(Life life, Lot lot) {
        if (lot.chance(0.02)) {
            draft(life, lot);
        }
    }

    private void draft(Life life, Lot lot) {
        var sender = life.chapters().getFirst().sender();
        var at = life.recordedAt();
        var id = lot.id(at);
        var lasts = at.plus(Duration.ofDays(30));
        var expired = lasts.isBefore(references.now());
        drafts.add(
                id,
                references.of(life.number(), References.EACH - 1),
                staff.leader().team(),
                sender.agency(),
                expired ? "EXPIRED" : "DRAFT",
                "WORKER",
                GeneratedReferrals.source(sender),
                "worker " + sender.worker(),
                sender.worker(),
                sender.name(),
                lot.chance(0.5) ? "Young man at the station" : "",
                at,
                lasts);
        facts.add(lot.id(at), id, sender.agency(), 1, "DRAFTED", at, at, sender.worker());
        if (expired) {
            facts.add(lot.id(lasts), id, sender.agency(), 2, "EXPIRED", lasts, lasts, sender.worker());
        }
    }
}
