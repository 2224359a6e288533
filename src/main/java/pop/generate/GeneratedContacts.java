package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Met;

import java.util.List;
import java.util.UUID;

/// Contacts and attempts, with a note or two each.
final class GeneratedContacts implements Room {

    private static final String MADE =
            "FACE_TO_FACE 45 PHONE 25 TEXT 8 VIDEO_TEAMS 2 CUSTODY 6 DOOR 6 THROUGH_PARTNER 6 LETTER 2";
    private static final String ATTEMPTED = "PHONE 50 TEXT 20 DOOR 20 FACE_TO_FACE 8 LETTER 2";
    private static final String CATEGORIES =
            "NOTES 55 HOUSING 12 SUBSTANCE_USE 9 PHYSICAL_HEALTH 5 MENTAL_HEALTH 4 FAMILY 5 MONEY 4 SAFETY 3 OFFENDING 3";

    private final Rows contacts = new Rows(
            "contact.contact",
            "id, person_id, engagement_id, holder_agency_id, happened_at, mode, made, worker_id, minutes, recorded_at, recorded_by");
    private final Rows notes = new Rows(
            "contact.note",
            "id, contact_id, person_id, holder_agency_id, category, confidential, text, recorded_at, recorded_by");

    @Override
    public List<Rows> tables() {
        return List.of(contacts, notes);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            chapter.before().forEach(met -> contact(life, lot, met, null));
            var spell = chapter.spell();
            if (spell != null) {
                spell.contacts().forEach(met -> contact(life, lot, met, spell.id()));
            }
        }
    }

    private void contact(Life life, Lot lot, Met met, @Nullable UUID spell) {
        var id = lot.id(met.at());
        var worker = met.worker();
        contacts.add(
                id,
                life.id(),
                spell,
                worker.agency(),
                met.at(),
                lot.weighted(met.made() ? MADE : ATTEMPTED),
                met.made(),
                worker.worker(),
                met.made() ? lot.between(1, 18) * 5 : null,
                met.at(),
                worker.worker());
        int count = lot.chance(0.85) ? lot.chance(0.15) ? 2 : 1 : 0;
        for (int each = 0; each < count; each++) {
            notes.add(
                    lot.id(met.at()),
                    id,
                    life.id(),
                    worker.agency(),
                    each == 0 ? "NOTES" : lot.weighted(CATEGORIES),
                    lot.chance(0.02),
                    Texts.contact(lot),
                    met.at(),
                    worker.worker());
        }
    }
}
