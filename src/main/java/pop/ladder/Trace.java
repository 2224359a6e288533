package pop.ladder;

import pop.database.Ids;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Instant;
import java.util.UUID;

/// One time that somebody is looked for, from when they were missed until they are found.
record Trace(UUID id, PersonId person, EngagementId engagement, TraceStatus status, Instant beganAt, int version) {

    /// @param reason a code: why it began, how they were seen
    record Fact(
            UUID id, TraceFactKind kind, Category category, String reason, String note, Instant happenedAt, UUID by) {

        static Fact plain(TraceFactKind kind, String reason, String note, Instant at, UUID by) {
            return new Fact(Ids.next(), kind, Category.CONTACT, reason, note, at, by);
        }

        Fact withId(UUID known) {
            return new Fact(known, kind, category, reason, note, happenedAt, by);
        }
    }

    static Trace beginning(UUID id, PersonId person, EngagementId engagement, Instant at) {
        return new Trace(id, person, engagement, TraceStatus.LOOKING, at, 1);
    }

    Step<Trace, Fact> with(Fact fact) {
        if (status != TraceStatus.LOOKING) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return new Step<>(new Trace(id, person, engagement, status.after(fact.kind()), beganAt, version), fact);
    }
}
