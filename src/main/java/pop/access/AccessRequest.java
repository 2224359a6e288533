package pop.access;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/// Somebody asks an agency for a part of a person's record, and the rules of what may be answered.
///
/// @param holder the asker's agency, which holds this row
/// @param asked the agency whose records are asked for
/// @param person whose page it was asked from; none where it was typed
record AccessRequest(
        UUID id,
        WorkerId worker,
        Role role,
        AgencyId holder,
        AgencyId asked,
        @Nullable PersonId person,
        String nameTold,
        String birthTold,
        Collection<Category> categories,
        String why,
        LocalDate untilOn,
        Instant at,
        Instant dueAt,
        RequestStatus status,
        Answer answer,
        int version) {

    /// A grant lasts no longer than so many days.
    static final int LONGEST = 90;

    /// What was answered; nothing of it before it is.
    record Answer(
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable RefusalReason refusal,
            String words,
            @Nullable PersonId person,
            @Nullable Collection<Category> given,
            @Nullable Instant until) {

        static Answer none() {
            return new Answer(null, null, null, "", null, null, null);
        }
    }

    /// What is given at most: asked for, narrowed.
    ///
    /// @param person whom the answerer found; none where what was asked about is nobody
    record Given(@Nullable PersonId person, Collection<Category> categories, Instant until, String words) {}

    Facts.Subject subject() {
        return new Facts.Subject(Facts.Kind.REQUEST, id, person, holder);
    }

    /// Granted and not over.
    boolean stands(Instant now) {
        return status == RequestStatus.GRANTED
                && answer.until() != null
                && answer.until().isAfter(now);
    }

    Step<AccessRequest, Fact> grant(Given given, WorkerId by, Instant now) {
        mayAnswer(by);
        if (!categories.containsAll(given.categories()) || given.categories().isEmpty()) {
            throw new Refused("access.more-than-asked");
        }
        var answered =
                new Answer(by.value(), now, null, given.words(), given.person(), given.categories(), given.until());
        return next(FactKind.GRANTED, answered, new Fact(FactKind.GRANTED, by.value(), now, "", given.words()));
    }

    Step<AccessRequest, Fact> refuse(RefusalReason reason, String words, WorkerId by, Instant now) {
        mayAnswer(by);
        var answered = new Answer(by.value(), now, reason, words, null, null, null);
        return next(FactKind.REFUSED, answered, new Fact(FactKind.REFUSED, by.value(), now, reason.name(), words));
    }

    /// Whoever answers for the records takes back what was given; so may the asker, who needs it no more.
    Step<AccessRequest, Fact> takeBack(String why, WorkerId by, Instant now) {
        if (status == RequestStatus.GRANTED && !stands(now)) {
            throw new Refused("access.ended-already");
        }
        return next(FactKind.TAKEN_BACK, answer, new Fact(FactKind.TAKEN_BACK, by.value(), now, "", why));
    }

    private void mayAnswer(WorkerId by) {
        if (by.equals(worker)) {
            throw new Refused("access.own");
        }
    }

    private Step<AccessRequest, Fact> next(FactKind kind, Answer answered, Fact fact) {
        var next = RequestStatus.LIFE.after(status, kind);
        return new Step<>(
                new AccessRequest(
                        id,
                        worker,
                        role,
                        holder,
                        asked,
                        person,
                        nameTold,
                        birthTold,
                        categories,
                        why,
                        untilOn,
                        at,
                        dueAt,
                        next,
                        answered,
                        version),
                fact);
    }
}
