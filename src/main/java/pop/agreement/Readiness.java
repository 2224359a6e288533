package pop.agreement;

import pop.web.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a draft lacks before it may be put in force, and which of its clauses need somebody to say that they are meant.
record Readiness(List<String> missing, List<Clause> delicate) {

    static Readiness of(Agreement draft, List<Party> parties, List<Clause> clauses, boolean replaces, LocalDate today) {
        var missing = new ArrayList<String>();
        if (parties.size() < 2) {
            missing.add("at least two parties");
        }
        parties.stream()
                .filter(party -> !party.isSigned())
                .forEach(party -> missing.add("the signature of " + party.name()));
        if (clauses.isEmpty()) {
            missing.add("at least one clause");
        }
        for (var heading : Heading.values()) {
            if (heading.needed() && draft.said(heading).isBlank()) {
                missing.add(Words.of(heading).toLowerCase(Locale.UK));
            }
        }
        missing.addAll(dates(draft.dates(), replaces, today));
        return new Readiness(
                List.copyOf(missing),
                clauses.stream().filter(Clause::isDelicate).toList());
    }

    private static List<String> dates(Dates dates, boolean replaces, LocalDate today) {
        var missing = new ArrayList<String>();
        if (dates.startsOn() == null) {
            missing.add("a start date");
        } else if (replaces && dates.beginsAfter(today)) {
            missing.add("a start date that has come: until then the version in force stays");
        }
        if (dates.reviewOn() == null) {
            missing.add("a review date");
        } else if (!dates.reviewOn().isAfter(today)) {
            missing.add("a review date that lies ahead");
        }
        if (dates.endsOn() != null && !dates.endsOn().isAfter(today)) {
            missing.add("an end that lies ahead");
        }
        return missing;
    }

    boolean isReady() {
        return missing.isEmpty();
    }

    /// Those of the delicate clauses that nobody has ticked.
    List<Clause> unmeant(List<Integer> meant) {
        return delicate.stream()
                .filter(clause -> !meant.contains(clause.number()))
                .toList();
    }
}
