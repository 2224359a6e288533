package pop.timeline;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate;
import pop.web.When;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one must know of a person before meeting them. Of linked records the stricter value counts.
///
/// @param birth date and age, as exactly as known; null when nothing is
/// @param where the place they were last known to stay; null when none is known
/// @param reach the newest safe way to reach them; null when none is known
record Heading(
        String name,
        List<String> otherNames,
        @Nullable String birth,
        @Nullable String where,
        @Nullable String reach,
        List<Alert> alerts) {

    record Alert(String text, String colour) {}

    private static final int ADULT = 18;

    static Heading of(List<RecordRow> records, List<Detail> details, List<Spell> spells, LocalDate today) {
        var names = names(details);
        var birth = records.stream()
                .map(RecordRow::birth)
                .filter(date -> date.earliest() != null)
                .findFirst();
        return new Heading(
                names.isEmpty() ? "Name not known" : names.getFirst(),
                names.stream().skip(1).toList(),
                birth.map(date -> born(date, today)).orElse(null),
                address(details).map(Heading::where).orElse(null),
                part(details, Detail.Part.CHANNEL)
                        .findFirst()
                        .map(Heading::reach)
                        .orElse(null),
                alerts(records, details, spells, today));
    }

    /// The name used comes before those only known, a full name before an alias.
    private static List<String> names(List<Detail> details) {
        return part(details, Detail.Part.NAME)
                .sorted(Comparator.comparing((Detail name) -> !name.used())
                        .thenComparing(name -> !name.kind().equals("NAME")))
                .map(Detail::text)
                .distinct()
                .toList();
    }

    private static String born(BirthDate birth, LocalDate today) {
        var ages = birth.ageRange(today).orElseThrow();
        var age = ages.youngest() == ages.oldest() ? "" + ages.youngest() : ages.youngest() + " to " + ages.oldest();
        return birth.precision() == BirthDate.Precision.AGE_ABOUT ? "about " + age : age + " (" + birth.shown() + ")";
    }

    private static Optional<Detail> address(List<Detail> details) {
        return part(details, Detail.Part.ADDRESS).findFirst();
    }

    private static String where(Detail address) {
        var kind = Plain.word("timeline.address", address.kind());
        return switch (address.kind()) {
            case "HOME", "OTHER" -> address.text();
            default -> address.text().isBlank() ? kind : kind + ": " + address.text();
        };
    }

    static String reach(Detail channel) {
        var rules = new ArrayList<String>();
        if (!channel.whose().isBlank()) {
            rules.add("belongs to " + channel.whose());
        }
        if (channel.mayText() == Detail.Answer.NO) {
            rules.add("do not text");
        }
        if (channel.mayLeaveMessage() == Detail.Answer.NO) {
            rules.add("leave no message");
        }
        if (channel.maySayWho() == Detail.Answer.NO) {
            rules.add("do not say who is calling");
        }
        return Plain.phone(channel.text()) + (rules.isEmpty() ? "" : " (" + String.join(", ", rules) + ")");
    }

    private static List<Alert> alerts(
            List<RecordRow> records, List<Detail> details, List<Spell> spells, LocalDate today) {
        var alerts = new ArrayList<Alert>();
        if (spells.stream().anyMatch(spell -> "DIED".equals(spell.closedReason()))) {
            alerts.add(new Alert("Has died", "grey"));
        }
        if (part(details, Detail.Part.SAFETY).findAny().isPresent()) {
            alerts.add(new Alert("Read before you meet", "red"));
        }
        if (records.stream().anyMatch(record -> mayBeUnder(ADULT, record.birth(), today))) {
            alerts.add(new Alert("Under 18", "amber"));
        }
        spells.stream()
                .filter(spell -> spell.open() && spell.pausedFor() != null)
                .findFirst()
                .ifPresent(spell -> alerts.add(new Alert(paused(spell), "purple")));
        if (address(details).filter(at -> at.kind().equals("NO_FIXED_ADDRESS")).isPresent()) {
            alerts.add(new Alert("No fixed address", "amber"));
        }
        records.stream()
                .filter(record -> record.interpreter().equals("NEEDED"))
                .findFirst()
                .ifPresent(record -> alerts.add(new Alert(interpreter(record), "blue")));
        return alerts;
    }

    private static boolean mayBeUnder(int age, BirthDate birth, LocalDate today) {
        return birth.ageRange(today).filter(ages -> ages.youngest() < age).isPresent();
    }

    private static String paused(Spell spell) {
        var why = Plain.word("timeline.paused", spell.pausedFor());
        return spell.pausedUntil() == null ? why : why + " until " + When.day(spell.pausedUntil());
    }

    private static String interpreter(RecordRow record) {
        return record.language().isBlank() ? "Needs an interpreter" : "Needs an interpreter: " + record.language();
    }

    private static Stream<Detail> part(List<Detail> details, Detail.Part part) {
        return details.stream().filter(detail -> detail.part() == part);
    }
}
