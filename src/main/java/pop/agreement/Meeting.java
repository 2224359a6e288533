package pop.agreement;

import pop.agency.Role;
import pop.agreement.Openings.Overlap;
import pop.sharing.Category;
import pop.web.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Where a clause meets one of another agreement in force, and what stands: the stricter of the two, as the rule has
/// answered.
record Meeting(
        int number,
        AgreementId otherId,
        String other,
        int otherVersion,
        int otherNumber,
        String stands,
        Set<Role> roles,
        Set<Category> categories) {

    private record Key(int number, AgreementId otherId, int otherNumber, String result, String wins) {}

    static List<Meeting> of(List<Overlap> overlaps) {
        var meetings = new LinkedHashMap<Key, Meeting>();
        for (var overlap : overlaps) {
            var wins = overlap.wins() == null ? "" : overlap.wins();
            var key = new Key(overlap.number(), overlap.otherId(), overlap.otherNumber(), overlap.result(), wins);
            var meeting = meetings.computeIfAbsent(key, it -> begin(overlap, wins));
            meeting.roles().add(overlap.role());
            meeting.categories().add(overlap.category());
        }
        return List.copyOf(meetings.values());
    }

    private static Meeting begin(Overlap overlap, String wins) {
        return new Meeting(
                overlap.number(),
                overlap.otherId(),
                overlap.other(),
                overlap.otherVersion(),
                overlap.otherNumber(),
                stands(overlap.result(), wins),
                new TreeSet<>(),
                new TreeSet<>());
    }

    private static String stands(String result, String wins) {
        if (result.equals("WITHHELD")) {
            return "withheld: keeping back wins over sharing";
        }
        var condition = Words.of(Condition.valueOf(result)).toLowerCase(Locale.UK);
        return switch (wins) {
            case "THIS" -> "open " + condition + ", as this clause says";
            case "OTHER" -> "open " + condition + ", as the other clause says";
            default -> "open " + condition;
        };
    }

    /// "housing and plan, for police officers"
    String about() {
        return Clause.list(categories.stream().map(Clause::word).toList()) + ", for "
                + Clause.list(roles.stream().map(Clause::many).toList());
    }
}
