package pop.referral;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Referrals in the database, as far as the viewer may see them. What is told with them is in [ToldSections],
/// what happened to them in [Facts].
@Component
class Referrals {

    private final JdbcClient sql;
    private final Facts facts;
    private final ApplicationEventPublisher events;

    Referrals(JdbcClient sql, Facts facts, ApplicationEventPublisher events) {
        this.sql = sql;
        this.facts = facts;
        this.events = events;
    }

    Optional<Referral> find(ReferralId id) {
        return sql.sql("select r.* from referral.referral r where r.id = :id")
                .param("id", id.value())
                .query(ReferralRow::of)
                .optional();
    }

    /// Referrals about this person which still wait for a decision; drafts are nobody's but their writer's.
    List<Referral> live(List<PersonId> people) {
        return sql.sql("""
                        select r.*
                          from referral.referral r
                         where r.person_id = any (:people)
                           and r.status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED')
                         order by r.submitted_at
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(ReferralRow::of)
                .list();
    }

    /// Begins a draft. The same id again changes nothing: a form sent twice is one referral.
    ///
    /// @return whether it was new
    boolean draft(Referral draft) {
        int rows = sql.sql("""
                        insert into referral.referral (id, reference, team_id, holder_agency_id, sender_key, sent_by, came_by,
                               source, status, drafted_at, draft_until)
                        values (:id, :reference, :team, :holder, :senderKey, :sentBy, :cameBy, :source, 'DRAFT', :draftedAt, :draftUntil)
                        on conflict (id) do nothing
                        """)
                .param("id", draft.id().value())
                .param("reference", draft.reference())
                .param("team", draft.team().value())
                .param("holder", draft.holder().value())
                .param("senderKey", draft.senderKey())
                .param("sentBy", draft.sentBy())
                .param("cameBy", draft.cameBy().name())
                .param("source", draft.details().source().name())
                .param("draftedAt", Times.utc(draft.times().draftedAt()))
                .param("draftUntil", Times.utc(draft.times().draftUntil()))
                .update();
        if (rows == 1) {
            facts.add(
                    draft.id(),
                    draft.holder(),
                    Fact.plain(FactKind.DRAFTED, draft.sentBy(), draft.times().draftedAt()));
        }
        return rows == 1;
    }

    /// Writes what was told into a draft.
    ///
    /// @throws Refused when it is no draft any more, or somebody changed it meanwhile
    void save(ReferralId id, int version, Details details) {
        int rows = told(sql.sql("""
                        update referral.referral
                           set source = :source, from_agency = :fromAgency, referrer = :referrer,
                               referrer_contact = :referrerContact, name_told = :name, birth_told = :birth,
                               sex_told = :sex, address_told = :address, phone_told = :phone,
                               safe_contact = :safeContact, agrees = :agrees, agrees_told = :agreesTold,
                               risk = :risk, referred_on = :referredOn, version = version + 1
                         where id = :id
                           and version = :version
                           and status = 'DRAFT'
                        """), details)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    private static JdbcClient.StatementSpec told(JdbcClient.StatementSpec statement, Details details) {
        return statement
                .param("source", details.source().name())
                .param("fromAgency", details.fromAgency())
                .param("referrer", details.referrer())
                .param("referrerContact", details.referrerContact())
                .param("name", details.name())
                .param("birth", details.birth())
                .param("sex", details.sex())
                .param("address", details.address())
                .param("phone", details.phone())
                .param("safeContact", details.safeContact())
                .param("agrees", details.agrees().name())
                .param("agreesTold", details.agreesTold())
                .param("risk", details.risk().name())
                .param("referredOn", details.referredOn());
    }

    /// Says whose record the referral is about: chosen by the sender, or recorded after sending.
    void about(ReferralId id, PersonId person, boolean chosen) {
        sql.sql("""
                        update referral.referral
                           set person_id = :person, person_chosen = :chosen, version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("chosen", chosen)
                .update();
    }

    /// The one door for every change of status: the state, its fact and its event are one transaction.
    ///
    /// @throws Refused when somebody else changed the referral since it was read
    Referral record(Step<Referral, Fact> step) {
        var referral = step.state();
        int rows = sql.sql("""
                        update referral.referral
                           set status = :status, sender_key = :senderKey, submitted_at = :submittedAt,
                               decided_at = :decidedAt, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", referral.id().value())
                .param("version", referral.version())
                .param("status", referral.status().name())
                .param("senderKey", referral.senderKey())
                .param("submittedAt", Times.utcOrNull(referral.times().submittedAt()))
                .param("decidedAt", Times.utcOrNull(referral.times().decidedAt()))
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(referral.id(), referral.holder(), step.event());
        event(referral, step.event()).ifPresent(events::publishEvent);
        return referral;
    }

    private static Optional<ReferralEvent> event(Referral it, Fact fact) {
        var at = fact.happenedAt();
        var by = fact.by();
        return Optional.ofNullable(
                switch (fact.kind()) {
                    case DRAFTED, EXPIRED -> null;
                    case SUBMITTED -> new ReferralEvent.Submitted(it.id(), it.person(), at);
                    case TRIAGE_STARTED -> new ReferralEvent.TriageStarted(it.id(), by, at);
                    case INFORMATION_REQUESTED ->
                        new ReferralEvent.InformationRequested(it.id(), String.valueOf(fact.section()), by, at);
                    case INFORMATION_GIVEN -> new ReferralEvent.InformationGiven(it.id(), by, at);
                    case ACCEPTED -> accepted(it, fact);
                    case DECLINED ->
                        new ReferralEvent.Declined(
                                it.id(), String.valueOf(fact.whose()), String.valueOf(fact.reason()), by, at);
                    case REDIRECTED -> new ReferralEvent.Redirected(it.id(), by, at);
                    case JOINED -> joined(it, fact);
                    case WITHDRAWN ->
                        new ReferralEvent.Withdrawn(
                                it.id(), String.valueOf(fact.whose()), String.valueOf(fact.reason()), by, at);
                });
    }

    private static ReferralEvent accepted(Referral it, Fact fact) {
        var person = it.person();
        if (person == null) {
            throw new IllegalStateException("accepted without a person: Referral.accept forbids it");
        }
        return new ReferralEvent.Accepted(it.id(), person, it.team(), fact.by(), fact.happenedAt());
    }

    private static ReferralEvent joined(Referral it, Fact fact) {
        var engagement = fact.engagement();
        if (engagement == null) {
            throw new IllegalStateException("joined to nothing: Referral.join forbids it");
        }
        return new ReferralEvent.Joined(it.id(), engagement, fact.by(), fact.happenedAt());
    }
}
