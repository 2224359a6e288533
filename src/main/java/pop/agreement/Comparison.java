package pop.agreement;

import pop.web.When;
import pop.web.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What differs between two versions, part by part.
record Comparison(Agreement before, Agreement after, List<Difference> differences) {

    /// Blank where a version does not have it.
    record Difference(String what, String before, String after) {}

    /// A version with everything it says.
    record Whole(Agreement agreement, List<Party> parties, List<Clause> clauses) {

        private Map<String, String> parts() {
            var parts = new LinkedHashMap<String, String>();
            parts.put("Title", agreement.title());
            parts.put("Parties", parties.stream().map(Party::name).collect(Collectors.joining(", ")));
            parts.put("Start, review, end", dates(agreement.dates()));
            for (var heading : Heading.values()) {
                parts.put(heading.number() + " " + Words.of(heading), agreement.said(heading));
            }
            clauses.forEach(clause -> parts.put("Clause " + clause.number(), clause.sentence()));
            return parts;
        }

        private static String dates(Dates dates) {
            var said = new ArrayList<String>();
            if (dates.startsOn() != null) {
                said.add("from " + When.date(dates.startsOn()));
            }
            if (dates.reviewOn() != null) {
                said.add("review by " + When.date(dates.reviewOn()));
            }
            if (dates.endsOn() != null) {
                said.add("until " + When.date(dates.endsOn().minusDays(1)));
            }
            if (dates.graceDays() > 0) {
                said.add(When.count(dates.graceDays(), "day") + " of grace");
            }
            return String.join(", ", said);
        }
    }

    static Comparison of(Whole before, Whole after) {
        var was = before.parts();
        var is = after.parts();
        var all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        var differences = all.stream()
                .map(part -> new Difference(part, was.getOrDefault(part, ""), is.getOrDefault(part, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
        return new Comparison(before.agreement(), after.agreement(), differences);
    }
}
