package pop.generate;

import pop.generate.Life.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// One in three is at risk of an overdose for a while; most of them have naloxone, of the one worker of the cast who
/// may
/// supply it.
final class GeneratedNaloxone implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /// In 07_harmreduction.sql, from that day on.
    private static final UUID AUTHORISATION = UUID.fromString("50000000-0000-7000-8000-000000000701");
    private static final UUID SUPPLIER = UUID.fromString("c0000000-0000-7000-8000-000000000002");
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

    private final Plan plan;
    private final Rows contexts = new Rows(
            "harmreduction.context",
            "id, person_id, holder_agency_id, context, since, until, recorded_at, recorded_by");
    private final Rows kits = new Rows(
            "harmreduction.kit",
            "id, person_id, holder_agency_id, origin, recipient, setting, supply, product, expires_on, replace_on, had_on, supplied_by, supplied_as,"
                    + " authorisation_id, status, recorded_at, recorded_by, version");
    private final Rows facts = new Rows(
            "harmreduction.kit_fact", "id, kit_id, person_id, holder_agency_id, number, kind, at, recorded_by");

    GeneratedNaloxone(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Rows> tables() {
        return List.of(contexts, kits, facts);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null && lot.chance(0.33)) {
                risk(life.id(), spell, lot);
            }
        }
    }

    private void risk(UUID person, Spell spell, Lot lot) {
        var at = spell.openedAt().plus(lot.days(0, 20));
        if (!at.isBefore(plan.now())) {
            return;
        }
        var by = spell.team().lead();
        var day = LocalDate.ofInstant(at, LONDON);
        contexts.add(
                lot.id(at),
                person,
                by.agency(),
                lot.weighted("RELEASE_FROM_CUSTODY 4 INJECTING 2 DISCHARGE_FROM_TREATMENT 1"),
                day,
                spell.isClosed() ? day.plusDays(lot.between(30, 200)) : null,
                at,
                by.worker());
        if (!day.isBefore(SINCE) && lot.chance(0.7)) {
            kit(lot, new Held(lot.id(at), person, by.agency(), at, day));
        }
    }

    private record Held(UUID id, UUID person, UUID agency, Instant at, LocalDate day) {}

    private void kit(Lot lot, Held it) {
        var used = lot.chance(0.1) && it.at().plus(lot.days(20, 60)).isBefore(plan.now());
        var expires = it.day().plusDays(lot.between(300, 900));
        kits.add(
                it.id(),
                it.person(),
                it.agency(),
                "SUPPLIED",
                "PERSON_AT_RISK",
                "COMMUNITY_OUTLET",
                "FIRST",
                lot.weighted("PRENOXAD 2 NYXOID 1"),
                expires,
                expires.minusDays(30),
                it.day(),
                SUPPLIER,
                "SOCIAL_CARE_WORKER",
                AUTHORISATION,
                used ? "USED" : "SUPPLIED",
                it.at(),
                SUPPLIER,
                used ? 2 : 1);
        fact(lot, it, 1, "SUPPLIED", it.at());
        if (used) {
            fact(lot, it, 2, "USED", it.at().plus(lot.days(1, 19)));
        }
    }

    private void fact(Lot lot, Held it, int number, String kind, Instant at) {
        facts.add(lot.id(at), it.id(), it.person(), it.agency(), number, kind, at, SUPPLIER);
    }
}
