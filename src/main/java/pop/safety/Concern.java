package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.Locale;

/// A worry about somebody that the council must hear of. What is written in it is a [Statement].
///
/// @param person none when they are not on record, or not shared with whoever worries
/// @param about who it is, when not on record
/// @param route to whom it goes
/// @param confidential for whoever raised it and the lead only
/// @param kept whether somebody who works here is named in it and does not see it
/// @param movedAt when the council last was told, answered, or was asked
/// @param tellBy until when the council should be told
record Concern(
        ConcernId id,
        @Nullable PersonId person,
        String about,
        AgencyId holder,
        TeamId team,
        Whom whom,
        Route route,
        boolean urgent,
        boolean confidential,
        boolean kept,
        ConcernStatus status,
        WorkerId raisedBy,
        Instant raisedAt,
        Instant movedAt,
        Instant tellBy,
        int version) {

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    /// @param at when it happened; it is recorded by now
    record Fact(
            ConcernFact kind,
            WorkerId by,
            Instant at,
            @Nullable Telling telling,
            @Nullable Outcome outcome,
            String note) {}

    /// That somebody at a duty team was told.
    ///
    /// @param route which of the duty teams
    record Telling(String who, Way way, Route route, Agrees agrees) {}

    /// What is said on the phone: short, without vowels, and the same for the same concern.
    String reference() {
        return reference(id);
    }

    static String reference(ConcernId id) {
        var letters = new StringBuilder("C-");
        var rest = id.value().getLeastSignificantBits() & Long.MAX_VALUE;
        for (int each = 0; each < LENGTH; each++) {
            letters.append(LETTERS.charAt((int) (rest % LETTERS.length())));
            rest /= LETTERS.length();
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /// @throws Refused when the page is stale
    Concern seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// Something was added. When it turns out that a child may be concerned, those who protect children are still to be
    /// told, whoever was told before.
    Step<Concern, Fact> add(Route due, boolean danger, WorkerId by, Instant now) {
        var wider = route.and(due);
        var kind = wider == route ? ConcernFact.ADDED_TO : ConcernFact.ROUTE_ADDED;
        return step(kind, wider, urgent || danger, fact(kind, by, now, ""));
    }

    /// @param before what was told until now; null: nobody
    Step<Concern, Fact> tell(Telling telling, @Nullable Route before, String note, WorkerId by, Instant at) {
        var all = before == null ? telling.route() : before.and(telling.route());
        var kind = all.covers(route) ? ConcernFact.TOLD : ConcernFact.TOLD_IN_PART;
        return step(kind, route, urgent, new Fact(kind, by, at, telling, null, note));
    }

    Step<Concern, Fact> acknowledge(String note, WorkerId by, Instant at) {
        return step(ConcernFact.ACKNOWLEDGED, route, urgent, fact(ConcernFact.ACKNOWLEDGED, by, at, note));
    }

    /// They were asked again what came of it.
    Step<Concern, Fact> followUp(String note, WorkerId by, Instant at) {
        return step(ConcernFact.FOLLOWED_UP, route, urgent, fact(ConcernFact.FOLLOWED_UP, by, at, note));
    }

    Step<Concern, Fact> outcome(Outcome outcome, String note, WorkerId by, Instant at) {
        if (outcome == Outcome.NO_FURTHER_ACTION && note.isBlank()) {
            throw new Refused("safety.no-without-reason");
        }
        return step(ConcernFact.OUTCOME, route, urgent, new Fact(ConcernFact.OUTCOME, by, at, null, outcome, note));
    }

    Step<Concern, Fact> withdraw(String why, WorkerId by, Instant at) {
        if (why.isBlank()) {
            throw new Refused("safety.why-withdrawn");
        }
        return step(ConcernFact.WITHDRAWN_IN_ERROR, route, urgent, fact(ConcernFact.WITHDRAWN_IN_ERROR, by, at, why));
    }

    private static Fact fact(ConcernFact kind, WorkerId by, Instant at, String note) {
        return new Fact(kind, by, at, null, null, note);
    }

    private Step<Concern, Fact> step(ConcernFact kind, Route next, boolean danger, Fact fact) {
        if (!status.allows(kind)) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return new Step<>(with(next, danger, status.after(kind), moved(kind, fact.at())), fact);
    }

    private Instant moved(ConcernFact kind, Instant at) {
        return switch (kind) {
            case RAISED, ADDED_TO, ROUTE_ADDED, TOLD_IN_PART, WITHDRAWN_IN_ERROR -> movedAt;
            case TOLD, ACKNOWLEDGED, FOLLOWED_UP, OUTCOME -> at;
        };
    }

    private Concern with(Route next, boolean danger, ConcernStatus now, Instant moved) {
        return new Concern(
                id,
                person,
                about,
                holder,
                team,
                whom,
                next,
                danger,
                confidential,
                kept,
                now,
                raisedBy,
                raisedAt,
                moved,
                tellBy,
                version);
    }
}
