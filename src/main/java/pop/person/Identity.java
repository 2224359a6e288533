package pop.person;

import org.jspecify.annotations.Nullable;
import pop.web.Words;

import java.time.LocalDate;
import java.util.List;

/// Who somebody is, at a glance. Phones and other names are those of all records confirmed to be the same person; of
/// differing answers about one number the stricter stands.
///
/// @param special the record is open to the viewer for a while only, or restricted to a few of whom they are one
public record Identity(
        PersonId id,
        PersonId main,
        String name,
        List<String> otherNames,
        BirthDate birth,
        String birthTold,
        Sex sex,
        String sexTold,
        String address,
        List<Reach> phones,
        String language,
        Interpreter interpreter,
        String whatMatters,
        String strengths,
        int version,
        int records,
        boolean special,
        List<Flag> flags) {

    private static final int SIXTEEN = 16;
    private static final int GROWN_UP = 18;

    /// Something to know before meeting them, the gravest first; see [Flags].
    public record Flag(String kind, String detail, boolean severe) {

        public String text() {
            var words = Words.find("flag." + kind).orElse(kind);
            return detail.isEmpty() ? words : words + ": " + detail;
        }

        public String colour() {
            return severe ? "red" : "amber";
        }
    }

    public record Reach(String number, String whose, SafeContact safe, String note) {

        Reach and(Reach other) {
            return new Reach(
                    number,
                    whose.isEmpty() ? other.whose : whose,
                    safe.and(other.safe),
                    note.isEmpty() || note.equals(other.note)
                            ? other.note
                            : note + (other.note.isEmpty() ? "" : "; " + other.note));
        }

        public String summary() {
            return (whose.isEmpty() ? "" : whose + ": ") + safe.summary();
        }
    }

    /// That the person is, or may be, a child in law, in a few words; null when they are not, or nothing is known.
    public @Nullable String childPathway(LocalDate on) {
        return birth.ageRange(on)
                .filter(ages -> ages.youngest() < GROWN_UP)
                .map(ages -> ages.oldest() >= GROWN_UP
                        ? "May be under 18: child pathway"
                        : ages.youngest() >= SIXTEEN ? "16 or 17: child pathway" : "Under 18: child pathway")
                .orElse(null);
    }

    /// "34", "33 or 34", or null when nothing is known.
    public @Nullable String age(LocalDate on) {
        return birth.ageRange(on)
                .map(ages -> ages.youngest() == ages.oldest()
                        ? String.valueOf(ages.youngest())
                        : ages.youngest() + (ages.oldest() - ages.youngest() == 1 ? " or " : " to ") + ages.oldest())
                .orElse(null);
    }

    /// "2 March 1990, 36 years old", "1990 (year only), 35 or 36 years old", "not known"; text nobody could read is
    /// given as it was told.
    public String born(LocalDate on) {
        var age = age(on);
        if (age == null) {
            return birthTold.isBlank() ? "not known" : "told as “" + birthTold + "”";
        }
        return birth.shown() + ", " + age + " years old";
    }
}
