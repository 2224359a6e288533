package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.directory.ServiceId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody sent to a service for a need: a signpost, a warm handover or a referral.
///
/// @param need the code of what they need
/// @param needId the row that says so
/// @param serviceName its name as it was then
/// @param toAgency whose workers sign in here and see it
/// @param worker who of us follows it
/// @param codeNumber goes into the code that opens links
public record Onward(
        OnwardId id,
        UUID needId,
        String need,
        PersonId person,
        AgencyId holder,
        Category category,
        Mode mode,
        Route route,
        ServiceId service,
        String serviceName,
        @Nullable AgencyId toAgency,
        boolean urgent,
        WorkerId worker,
        int codeNumber,
        boolean linksShut,
        Course course,
        int version) {

    public OnwardStatus status() {
        return course.status();
    }

    /// Where the service sends them further on: a child of this one, for the same need and followed by the same worker.
    Onward child(OnwardId of, ServiceId to, String name) {
        return new Onward(
                of,
                needId,
                need,
                person,
                holder,
                category,
                Mode.REFERRAL,
                Route.PHONE,
                to,
                name,
                null,
                urgent,
                worker,
                1,
                false,
                new Course(List.of(FactKind.DRAFTED), null, null, null, null),
                1);
    }

    /// Where it stands by the clock too.
    public OnwardStatus standing(Instant now) {
        var status = status();
        var answerBy = course.answerBy();
        return status.waitsForAnswer() && answerBy != null && !answerBy.isAfter(now)
                ? OnwardStatus.NO_RESPONSE
                : status;
    }

    /// @throws Refused when the page is stale
    public Onward seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    Step<Onward, Fact> give(Fact.Teller by, Instant now, Patience patience) {
        if (mode != Mode.SIGNPOST) {
            throw new Refused("onward.not-now", standing(now));
        }
        return step(Fact.plain(FactKind.GIVEN, by, now), patience);
    }

    /// The person has seen what will go, and agrees.
    Step<Onward, Fact> agree(Fact.Teller by, Instant now, Patience patience) {
        if (mode == Mode.SIGNPOST) {
            throw new Refused("onward.not-now", standing(now));
        }
        return step(Fact.plain(FactKind.AGREED, by, now), patience);
    }

    Step<Onward, Fact> send(Fact.Teller by, Instant now, Patience patience) {
        return step(Fact.plain(FactKind.SENT, by, now), patience);
    }

    /// Our own or the person's "no". The partner's comes as an answer.
    Step<Onward, Fact> decline(
            Whose whose, DeclineCode code, String note, Fact.Teller by, Instant now, Patience patience) {
        if (!code.isOf(whose) || (code == DeclineCode.OTHER && note.isBlank())) {
            throw new Refused("onward.no-without-reason");
        }
        return step(new Fact(FactKind.DECLINED, by, now, whose, code.name(), null, note), patience);
    }

    /// They are asked again; who it went to is told by name.
    Step<Onward, Fact> escalate(String whom, Fact.Teller by, Instant now, Patience patience) {
        if (standing(now) != OnwardStatus.NO_RESPONSE) {
            throw new Refused("onward.not-silent", serviceName);
        }
        return step(Fact.with(FactKind.ESCALATED, by, now, "STAGE_" + (course.stage() + 1), whom), patience);
    }

    /// Another service is tried instead, since this one does not answer.
    Step<Onward, Fact> reroute(Fact.Teller by, Instant now, Patience patience) {
        if (!isSilent(now)) {
            throw new Refused("onward.not-silent", serviceName);
        }
        return step(Fact.plain(FactKind.REROUTED, by, now), patience);
    }

    boolean isSilent(Instant now) {
        var standing = standing(now);
        return standing == OnwardStatus.NO_RESPONSE || standing == OnwardStatus.ESCALATED;
    }

    Step<Onward, Fact> note(
            FactKind kind, @Nullable String code, String note, Fact.Teller by, Instant now, Patience patience) {
        return step(Fact.with(kind, by, now, code, note), patience);
    }

    /// @throws Refused when the fact cannot follow
    Step<Onward, Fact> step(Fact fact, Patience patience) {
        if (!status().allows(fact.kind())) {
            throw new Refused("onward.not-now", standing(fact.at()));
        }
        var next = new Waiting(this, patience).after(fact);
        return new Step<>(with(course.and(fact, next, Waiting.look(fact, course.attention()))), fact);
    }

    Onward with(Course now) {
        return new Onward(
                id,
                needId,
                need,
                person,
                holder,
                category,
                mode,
                route,
                service,
                serviceName,
                toAgency,
                urgent,
                worker,
                codeNumber,
                linksShut,
                now,
                version);
    }

    Onward withLinks(int number, boolean shut) {
        return new Onward(
                id,
                needId,
                need,
                person,
                holder,
                category,
                mode,
                route,
                service,
                serviceName,
                toAgency,
                urgent,
                worker,
                number,
                shut,
                course,
                version);
    }

    Onward saved() {
        return new Onward(
                id,
                needId,
                need,
                person,
                holder,
                category,
                mode,
                route,
                service,
                serviceName,
                toAgency,
                urgent,
                worker,
                codeNumber,
                linksShut,
                course,
                version + 1);
    }
}
