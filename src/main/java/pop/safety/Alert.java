package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something one must know before meeting a person, and what to do about it.
///
/// @param title in own words, of an alert of no other kind
/// @param endsOn from this day on it is over; null: when somebody lowers it
/// @param told what a referrer told that it was taken from
record Alert(
        AlertId id,
        PersonId person,
        AgencyId holder,
        AlertKind kind,
        String title,
        Priority priority,
        String todo,
        LocalDate reviewOn,
        @Nullable LocalDate endsOn,
        AlertStatus status,
        @Nullable UUID told,
        WorkerId raisedBy,
        Instant raisedAt,
        int version) {

    /// The alert as it stands after it, with the reason or a remark.
    record Fact(AlertFact kind, String note, WorkerId by, Instant at) {}

    /// What may be changed about an alert.
    record Terms(
            Priority priority,
            String todo,
            LocalDate reviewOn,
            @Nullable LocalDate endsOn) {}

    Terms terms() {
        return new Terms(priority, todo, reviewOn, endsOn);
    }

    Standing standing(LocalDate today) {
        if (status == AlertStatus.LOWERED) {
            return Standing.LOWERED;
        }
        if (endsOn != null && !endsOn.isAfter(today)) {
            return Standing.OVER_NOT_REVIEWED;
        }
        return reviewOn.isAfter(today) ? Standing.IN_FORCE : Standing.REVIEW_DUE;
    }

    /// @throws Refused when the page is stale
    Alert seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// Somebody looked at it again: it stands, as it was or changed.
    Step<Alert, Fact> review(Terms next, String note, WorkerId by, Instant now) {
        var same = next.priority() == priority && next.todo().equals(todo);
        return step(same ? AlertFact.KEPT : AlertFact.CHANGED, next, note, by, now);
    }

    /// It does not stand any more, and why.
    Step<Alert, Fact> lower(String reason, WorkerId by, Instant now) {
        if (reason.isBlank()) {
            throw new Refused("safety.why-lowered");
        }
        return step(AlertFact.LOWERED, terms(), reason, by, now);
    }

    private Step<Alert, Fact> step(AlertFact fact, Terms next, String note, WorkerId by, Instant now) {
        if (!status.allows(fact)) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return new Step<>(with(next, status.after(fact)), new Fact(fact, note, by, now));
    }

    private Alert with(Terms next, AlertStatus now) {
        return new Alert(
                id,
                person,
                holder,
                kind,
                title,
                next.priority(),
                next.todo(),
                next.reviewOn(),
                next.endsOn(),
                now,
                told,
                raisedBy,
                raisedAt,
                version);
    }
}
