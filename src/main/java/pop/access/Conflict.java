package pop.access;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A worker's word that they know somebody, and the rules of what may happen to it next.
///
/// @param team the worker's, whose lead may lift it whether there is a record or not
/// @param person whose page it was declared on; none where it was typed, also when there is a record
/// @param nameTold as the worker knows them
record Conflict(
        UUID id,
        WorkerId worker,
        TeamId team,
        AgencyId holder,
        @Nullable PersonId person,
        String nameTold,
        @Nullable LocalDate birthOn,
        HowKnown knownAs,
        String note,
        Instant declaredAt,
        ConflictStatus status,
        int version) {

    Facts.Subject subject() {
        return new Facts.Subject(Facts.Kind.CONFLICT, id, person, holder);
    }

    Fact declared() {
        return new Fact(FactKind.DECLARED, worker.value(), declaredAt, knownAs.name(), note);
    }

    /// Nobody lifts their own.
    Step<Conflict, Fact> lift(String why, WorkerId by, Instant now) {
        if (by.equals(worker)) {
            throw new Refused("access.own");
        }
        var next = ConflictStatus.LIFE.after(status, FactKind.LIFTED);
        var lifted = new Conflict(
                id, worker, team, holder, person, nameTold, birthOn, knownAs, note, declaredAt, next, version);
        return new Step<>(lifted, new Fact(FactKind.LIFTED, by.value(), now, "", why));
    }
}
