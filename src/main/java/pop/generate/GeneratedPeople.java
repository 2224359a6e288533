package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.person.NameSound;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The person: names with the words that search looks in, addresses, phones, and records that may be the same.
final class GeneratedPeople implements Room {

    /// Kept for fiction by Ofcom: 07700 900000 to 900999.
    private static final int NOBODYS_PHONES = 900_000;

    private static final String MATTERS = "His daughter. A door of his own. Being asked, not told.";

    private final Rows people = new Rows(
            "person.person",
            "id, main_id, holder_agency_id, birth_told, birth_precision, birth_earliest, birth_latest, sex, language, interpreter,"
                    + " what_matters, recorded_at, recorded_by");
    private final Rows names = new Rows(
            "person.name",
            "id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by");
    private final Rows words = new Rows("person.name_word", "name_id, person_id, word, sound");
    private final Rows addresses = new Rows(
            "person.address",
            "id, person_id, holder_agency_id, kind, lines, postcode, care_of, in_glasgow, since, until, recorded_at, recorded_by");
    private final Rows channels = new Rows(
            "person.channel",
            "id, person_id, holder_agency_id, kind, value, as_told, whose, may_text, may_leave_message, may_say_who, recorded_at, recorded_by");
    private final Rows links = new Rows("person.link", "id, person_id, other_id, reasons, state, proposed_at");

    private final Staff.Member receiver;

    GeneratedPeople(Staff staff) {
        receiver = staff.leader();
    }

    @Override
    public List<Rows> tables() {
        return List.of(people, names, words, addresses, channels, links);
    }

    @Override
    public void write(Life life, Lot lot) {
        person(life, lot);
        name(
                life,
                lot,
                "NAME",
                life.called().given(),
                life.called().family(),
                life.called().shown());
        name(life, lot, "NICKNAME", "", "", life.called().nickname());
        name(life, lot, "ALIAS", "", "", life.called().alias());
        addresses(life, lot);
        phones(life, lot);
        link(life, lot);
    }

    private void person(Life life, Lot lot) {
        var polish = lot.chance(0.03);
        var born = life.born();
        people.add(
                life.id(),
                life.id(),
                receiver.agency(),
                born.earliest() == null ? "" : born.shown(),
                born.precision(),
                born.earliest(),
                born.latest(),
                lot.weighted("MALE 95 NOT_KNOWN 3 FEMALE 2"),
                polish ? "Polish" : "English",
                polish ? "NEEDED" : lot.weighted("NOT_NEEDED 3 NOT_KNOWN 1"),
                lot.chance(0.2) ? MATTERS : "",
                life.recordedAt(),
                recorder(life).worker());
    }

    private void name(Life life, Lot lot, String kind, String given, String family, @Nullable String shown) {
        if (shown == null) {
            return;
        }
        var id = lot.id(life.recordedAt());
        names.add(
                id,
                life.id(),
                receiver.agency(),
                kind,
                given,
                family,
                shown,
                kind.equals("NAME"),
                life.recordedAt(),
                recorder(life).worker());
        NameSound.words(shown).stream()
                .distinct()
                .forEach(word -> NameSound.keys(word).forEach(sound -> words.add(id, life.id(), word, sound)));
    }

    private void addresses(Life life, Lot lot) {
        var came = LocalDate.ofInstant(life.recordedAt(), ZoneOffset.UTC);
        var place = Places.of(lot, came);
        address(life, lot, place, null);
        if (lot.chance(0.15)) {
            var since = place.since() == null ? came : place.since();
            address(life, lot, Places.of(lot, since.minusDays(2100)), since);
        }
    }

    private void address(Life life, Lot lot, Places.Place place, @Nullable LocalDate until) {
        addresses.add(
                lot.id(life.recordedAt()),
                life.id(),
                receiver.agency(),
                place.kind(),
                place.lines(),
                place.postcode(),
                place.careOf(),
                place.inGlasgow(),
                place.since(),
                until,
                life.recordedAt(),
                recorder(life).worker());
    }

    private void phones(Life life, Lot lot) {
        var count = Integer.parseInt(lot.weighted("0 18 1 70 2 12"));
        for (int each = 0; each < count; each++) {
            var number = NOBODYS_PHONES + lot.below(1000);
            channels.add(
                    lot.id(life.recordedAt()),
                    life.id(),
                    receiver.agency(),
                    "PHONE",
                    "+447700" + number,
                    "07700 " + number,
                    each == 0 ? "" : lot.weighted("mum 3 partner 3 sister 2 pal 1"),
                    lot.weighted("YES 5 NOT_ASKED 3 NO 2"),
                    lot.weighted("YES 2 NOT_ASKED 4 NO 4"),
                    lot.weighted("YES 2 NOT_ASKED 5 NO 3"),
                    life.recordedAt(),
                    recorder(life).worker());
        }
    }

    private void link(Life life, Lot lot) {
        var same = life.same();
        if (same == null) {
            return;
        }
        var first = same.id().toString().compareTo(life.id().toString()) < 0;
        links.add(
                lot.id(life.recordedAt()),
                first ? same.id() : life.id(),
                first ? life.id() : same.id(),
                List.of("Same date of birth", "Names sound the same"),
                "CANDIDATE",
                life.recordedAt());
    }

    private static Staff.Member recorder(Life life) {
        return life.chapters().getFirst().sender();
    }
}
