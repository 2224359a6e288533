package pop.participation;

import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.util.ArrayList;
import java.util.List;

/// Whether a person takes part, as it stands, and what may be said next.
///
/// @param explained whether anything was ever explained to them
/// @param told what is to be written down, in its order
record Participation(PersonId person, ParticipationStatus status, int version, boolean explained, List<Fact> told) {

    /// @throws Refused when this cannot follow, or somebody agreed to what nobody explained
    Step<Participation, Fact> say(Fact fact) {
        var next = status.after(fact.kind()).orElseThrow(() -> new Refused("participation.not-now", status));
        if (fact.kind() == FactKind.AGREED && !explained) {
            throw new Refused("participation.not-explained");
        }
        var all = new ArrayList<>(told);
        all.add(fact);
        var state = new Participation(
                person, next, version, explained || fact.kind() == FactKind.EXPLAINED, List.copyOf(all));
        return new Step<>(state, fact);
    }

    /// Whether an answer is among what is to be written down.
    boolean answered() {
        return told.stream().anyMatch(fact -> fact.kind() != FactKind.EXPLAINED);
    }
}
