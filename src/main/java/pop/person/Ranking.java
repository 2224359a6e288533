package pop.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts hits of the several ways of looking together, person by person, the likeliest first.
final class Ranking {

    private static final int MOST = 50;

    /// One way in which a record fits. For names, `wanted` was looked for and `found` is what the record has.
    record Hit(Known person, Way way, String wanted, String found) {}

    record Known(PersonId id, PersonId main, String name, BirthDate birth) {}

    /// A date or an address is shared by chance more often than an identifier.
    enum Way {
        IDENTIFIER(80),
        PHONE(40),
        EMAIL(45),
        POSTCODE(15),
        BIRTH(40),
        NAME(20),
        BEGINS(12),
        SOUNDS(12),
        SPELT(8);

        private final int weight;

        Way(int weight) {
            this.weight = weight;
        }

        boolean ofName() {
            return this == NAME || this == BEGINS || this == SOUNDS || this == SPELT;
        }
    }

    /// So many points for a birth date that is known less exactly but fits, or less when it cannot be.
    private static final int COULD_BE = 12;

    private static final int CANNOT_BE = -15;

    private Ranking() {}

    static List<Match> of(Search search, List<Hit> hits) {
        Map<PersonId, List<Hit>> people = new LinkedHashMap<>();
        hits.forEach(hit -> people.computeIfAbsent(hit.person().id(), _ -> new ArrayList<>())
                .add(hit));
        int wordsFit =
                people.values().stream().mapToInt(Ranking::wordsThatFit).max().orElse(0);
        return people.values().stream()
                .filter(each -> wordsThatFit(each) == wordsFit
                        || each.stream().anyMatch(hit -> !hit.way().ofName()))
                .map(each -> match(search, each))
                .sorted(Comparator.comparingInt(Match::score)
                        .reversed()
                        .thenComparing(Match::name)
                        .thenComparing(match -> match.person().value()))
                .limit(MOST)
                .toList();
    }

    /// Who fits one of two names is only worth showing when nobody fits both.
    private static int wordsThatFit(Collection<Hit> hits) {
        return Math.min(2, (int) hits.stream()
                .filter(hit -> hit.way().ofName())
                .map(Hit::wanted)
                .distinct()
                .count());
    }

    private static Match match(Search search, List<Hit> hits) {
        var known = hits.getFirst().person();
        var reasons = new ArrayList<String>();
        int score = 0;
        for (Hit hit : hits.stream().sorted(Comparator.comparing(Hit::way)).toList()) {
            score += hit.way().weight;
            reasons.add(reason(hit));
        }
        boolean asked = search.birth().earliest() != null && known.birth().earliest() != null;
        if (asked && hits.stream().noneMatch(hit -> hit.way() == Way.BIRTH)) {
            boolean fits = search.birth().couldBe(known.birth());
            score += fits ? COULD_BE : CANNOT_BE;
            reasons.add(fits ? "Could have the same date of birth" : "Another date of birth");
        }
        return new Match(
                known.id(),
                known.main(),
                known.name(),
                known.birth(),
                score,
                reasons.stream().distinct().toList());
    }

    private static String reason(Hit hit) {
        return switch (hit.way()) {
            case IDENTIFIER -> "Same identifier";
            case PHONE -> "Same phone number";
            case EMAIL -> "Same e-mail address";
            case POSTCODE -> "Same postcode";
            case BIRTH -> "Same date of birth";
            case NAME -> "Name is '" + titled(hit.found()) + "'";
            case BEGINS -> "Name '" + titled(hit.found()) + "' begins with '" + titled(hit.wanted()) + "'";
            case SOUNDS ->
                NameSound.whole(hit.wanted(), hit.found())
                        .map(whole -> familiar(hit, whole))
                        .orElse("Name sounds like '" + titled(hit.found()) + "'");
            case SPELT -> "Name is spelt nearly like '" + titled(hit.found()) + "'";
        };
    }

    private static String familiar(Hit hit, String whole) {
        var wanted = "'" + titled(hit.wanted()) + "'";
        var found = "'" + titled(hit.found()) + "'";
        if (hit.found().equals(whole)) {
            return wanted + " is short for " + found;
        }
        return (hit.wanted().equals(whole) ? found + " is" : wanted + " and " + found + " are") + " short for '"
                + titled(whole) + "'";
    }

    private static String titled(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(java.util.Locale.ROOT) + word.substring(first);
    }
}
