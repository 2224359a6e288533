package pop.justice;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A condition that a court or police set, as its facts have made it.
///
/// @param checkedAt when somebody last said that it stands
record Condition(
        ConditionId id,
        PersonId person,
        AgencyId holder,
        Terms terms,
        ConditionStatus status,
        Instant checkedAt,
        int version) {

    static Condition recorded(ConditionId id, PersonId person, AgencyId holder, Terms terms, Instant at) {
        return new Condition(id, person, holder, terms, ConditionStatus.STANDS, at, 1);
    }

    /// @throws Refused when the page is stale
    Condition seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    boolean isInForce(LocalDate today) {
        return status == ConditionStatus.STANDS && !terms.isToCome(today) && !terms.isOver(today);
    }

    boolean isToCome(LocalDate today) {
        return status == ConditionStatus.STANDS && terms.isToCome(today);
    }

    boolean isOver(LocalDate today) {
        return status == ConditionStatus.ENDED || terms.isOver(today);
    }

    ConditionFact first(WorkerId by) {
        return new ConditionFact(ConditionFactKind.RECORDED, by.value(), checkedAt, null, ConditionWords.whole(terms));
    }

    Step<Condition, ConditionFact> vary(Terms next, WorkerId by, Instant now) {
        var fact = new ConditionFact(ConditionFactKind.VARIED, by.value(), now, null, ConditionWords.whole(next));
        return new Step<>(
                new Condition(id, person, holder, next, ConditionStatus.LIFE.after(status, fact.kind()), now, version),
                fact);
    }

    /// It stands still, though nobody knows until when.
    Step<Condition, ConditionFact> check(WorkerId by, Instant now) {
        return step(new ConditionFact(ConditionFactKind.CHECKED, by.value(), now, null, ""), now);
    }

    Step<Condition, ConditionFact> end(EndReason why, UUID by, Instant now) {
        return step(new ConditionFact(ConditionFactKind.ENDED, by, now, why, ""), checkedAt);
    }

    private Step<Condition, ConditionFact> step(ConditionFact fact, Instant checked) {
        var next = ConditionStatus.LIFE.after(status, fact.kind());
        return new Step<>(new Condition(id, person, holder, terms, next, checked, version), fact);
    }
}
