package pop.intake;

import pop.person.BirthDate;
import pop.person.FullName;
import pop.person.NameSound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What two records are compared by. They are pointed out to a person when, beside a name that fits, something else
/// is the same; a name alone is nobody's.
record Likeness(Map<String, Set<String>> words, BirthDate birth, List<String> phones, List<String> postcodes) {

    private enum Names {
        SAME,
        ALIKE,
        IN_PART,
        NOT_GIVEN,
        OTHER
    }

    static Likeness of(Collection<FullName> names, BirthDate birth, List<String> phones, List<String> postcodes) {
        var all = names.stream()
                .filter(FullName::isKnown)
                .flatMap(name -> Stream.concat(Stream.of(name.shown()), name.aliases().stream()))
                .toList();
        return named(all, birth, phones, postcodes);
    }

    static Likeness named(Collection<String> names, BirthDate birth, List<String> phones, List<String> postcodes) {
        var words = new HashMap<String, Set<String>>();
        names.forEach(name -> NameSound.words(name).forEach(word -> words.computeIfAbsent(word, NameSound::keys)));
        return new Likeness(words, birth, phones, postcodes);
    }

    /// Why the other may be the same person; empty when nothing says so.
    Optional<List<String>> with(Likeness other) {
        Names names = names(other);
        boolean day = birth.precision() == BirthDate.Precision.EXACT && birth.equals(other.birth);
        boolean phone = phones.stream().anyMatch(other.phones::contains);
        boolean postcode = postcodes.stream().anyMatch(other.postcodes::contains);
        boolean possible = birth.couldBe(other.birth);
        boolean alike =
                switch (names) {
                    case SAME, ALIKE -> day || phone || possible && postcode;
                    case IN_PART -> day || possible && phone;
                    case NOT_GIVEN -> day && postcode || possible && phone;
                    case OTHER -> day && phone;
                };
        return alike ? Optional.of(reasons(names, day, phone, postcode)) : Optional.empty();
    }

    private static List<String> reasons(Names names, boolean day, boolean phone, boolean postcode) {
        var reasons = new ArrayList<String>();
        reasons.add(
                switch (names) {
                    case SAME -> "same name";
                    case ALIKE -> "name alike";
                    case IN_PART -> "name alike as far as given";
                    case NOT_GIVEN -> "name not given in one";
                    case OTHER -> "other name";
                });
        if (day) {
            reasons.add("same date of birth");
        }
        if (phone) {
            reasons.add("same phone number");
        }
        if (postcode) {
            reasons.add("same postcode");
        }
        return List.copyOf(reasons);
    }

    private Names names(Likeness other) {
        int fewest = Math.min(words.size(), other.words.size());
        if (fewest == 0) {
            return Names.NOT_GIVEN;
        }
        long same = words.keySet().stream().filter(other.words::containsKey).count();
        if (same >= 2 && same == fewest) {
            return Names.SAME;
        }
        long alike = alike(other);
        if (alike >= 2) {
            return Names.ALIKE;
        }
        return alike == 1 && fewest == 1 ? Names.IN_PART : Names.OTHER;
    }

    /// How many words have one of their own on the other side.
    private long alike(Likeness other) {
        var theirs = new ArrayList<>(other.words.entrySet());
        long count = 0;
        for (var mine : words.entrySet()) {
            var found = theirs.stream().filter(each -> alike(mine, each)).findFirst();
            if (found.isPresent()) {
                theirs.remove(found.get());
                count++;
            }
        }
        return count;
    }

    private static boolean alike(Map.Entry<String, Set<String>> one, Map.Entry<String, Set<String>> other) {
        return !Collections.disjoint(one.getValue(), other.getValue()) || oneLetterApart(one.getKey(), other.getKey());
    }

    /// One letter more, less or other, in words long enough for that to be a slip.
    private static boolean oneLetterApart(String one, String other) {
        if (Math.min(one.length(), other.length()) < 5 || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int mine = one.length();
        int theirs = other.length();
        while (mine > start && theirs > start && one.charAt(mine - 1) == other.charAt(theirs - 1)) {
            mine--;
            theirs--;
        }
        return mine - start <= 1 && theirs - start <= 1;
    }
}
