package pop.access;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A person's record that only those named see, and the rules of what may happen to that next.
///
/// @param excepting those who see the record still, as far as their role is shown it
record Restriction(
        UUID id,
        PersonId person,
        AgencyId holder,
        RestrictionReason reason,
        String note,
        List<WorkerId> excepting,
        LocalDate reviewOn,
        Instant restrictedAt,
        WorkerId restrictedBy,
        RestrictionStatus status,
        int version) {

    Facts.Subject subject() {
        return new Facts.Subject(Facts.Kind.RESTRICTION, id, person, holder);
    }

    boolean inPlace() {
        return status == RestrictionStatus.IN_PLACE;
    }

    Fact restricted() {
        return new Fact(FactKind.RESTRICTED, restrictedBy.value(), restrictedAt, reason.name(), note);
    }

    /// Names others, and a new day to look at it again.
    Step<Restriction, Fact> except(List<WorkerId> others, LocalDate review, String why, WorkerId by, Instant now) {
        if (others.isEmpty()) {
            throw new Refused("access.nobody-excepted");
        }
        var next = RestrictionStatus.LIFE.after(status, FactKind.EXCEPTIONS_CHANGED);
        var fact = new Fact(FactKind.EXCEPTIONS_CHANGED, by.value(), now, "", why);
        return new Step<>(with(others, review, next), fact);
    }

    Step<Restriction, Fact> lift(String why, WorkerId by, Instant now) {
        var next = RestrictionStatus.LIFE.after(status, FactKind.LIFTED);
        return new Step<>(with(excepting, reviewOn, next), new Fact(FactKind.LIFTED, by.value(), now, "", why));
    }

    private Restriction with(List<WorkerId> others, LocalDate review, RestrictionStatus next) {
        return new Restriction(
                id, person, holder, reason, note, others, review, restrictedAt, restrictedBy, next, version);
    }
}
