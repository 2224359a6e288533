package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Chapter;
import pop.generate.Life.Happened;
import pop.generate.Life.Met;
import pop.generate.Life.Spell;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Spells of support, their facts and who was around the person.
final class GeneratedEngagements implements Room {

    private final Staff staff;
    private final Rows engagements = new Rows(
            "engagement.engagement",
            "id, person_id, referral_id, spell, team_id, holder_agency_id, status, paused_for, closed_reason, lead_worker_id, opened_at,"
                    + " last_contact_at, ended_at, version");
    private final Rows facts = new Rows(
            "engagement.fact",
            "id, engagement_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, worker_id,"
                    + " reason, whose, alternative, note");
    private final Rows members = new Rows(
            "engagement.member",
            "id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by");

    GeneratedEngagements(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(engagements, facts, members);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null) {
                engagement(life, chapter, spell);
                facts(life, spell, lot);
                member(life, spell, lot, spell.team().lead(), "LEAD");
                var other = spell.team().other();
                if (other != null) {
                    member(life, spell, lot, other, "MEMBER");
                }
            }
        }
    }

    private void engagement(Life life, Chapter chapter, Spell spell) {
        var last = spell.last();
        engagements.add(
                spell.id(),
                life.id(),
                chapter.referral(),
                spell.number(),
                staff.leader().team(),
                staff.leader().agency(),
                status(last.kind()),
                last.kind().equals("PAUSED") ? last.reason() : null,
                spell.isClosed() ? last.reason() : null,
                spell.team().lead().worker(),
                spell.openedAt(),
                lastMade(spell),
                spell.isClosed() ? last.at() : null,
                spell.facts().size());
    }

    private static @Nullable Instant lastMade(Spell spell) {
        return spell.contacts().stream()
                .filter(Met::made)
                .map(Met::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void facts(Life life, Spell spell, Lot lot) {
        int number = 0;
        for (var fact : spell.facts()) {
            facts.add(
                    lot.id(fact.at()),
                    spell.id(),
                    life.id(),
                    staff.leader().agency(),
                    category(fact),
                    ++number,
                    fact.kind(),
                    fact.at(),
                    fact.at(),
                    fact.by().worker(),
                    fact.other(),
                    fact.reason(),
                    fact.whose(),
                    fact.alternative(),
                    fact.note());
        }
    }

    private void member(Life life, Spell spell, Lot lot, Staff.Member who, String part) {
        members.add(
                lot.id(spell.openedAt()),
                spell.id(),
                life.id(),
                staff.leader().agency(),
                who.worker(),
                part,
                spell.openedAt(),
                staff.leader().worker());
    }

    private static String category(Happened fact) {
        return switch (fact.reason()) {
            case "CUSTODY", "LONG_CUSTODY" -> "CUSTODY_AND_JUSTICE";
            case "HOSPITAL", "REHAB" -> "PHYSICAL_HEALTH";
            case null, default -> "IDENTITY";
        };
    }

    private static String status(String lastFact) {
        return switch (lastFact) {
            case "OPENED", "ASSIGNED" -> "AWAITING_FIRST_CONTACT";
            case "FIRST_CONTACT_MADE" -> "ENGAGING";
            case "PLAN_AGREED" -> "ACTIVE";
            case "ENDING_PLANNED" -> "PLANNED_ENDING";
            default -> lastFact;
        };
    }
}
