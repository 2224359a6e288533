package pop.referral;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.rule.Refused;
import pop.rule.Step;
import pop.web.NotFound;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Where a team decides on the referrals that came to it. Two people may sit at it at once: what one decides stands,
/// the other is told who did what; the same form sent twice is done once.
@Component
class TriageDesk {

    private final Referrals referrals;
    private final Facts facts;
    private final Judgements judgements;
    private final ObjectProvider<OpenSpells> spells;

    TriageDesk(Referrals referrals, Facts facts, Judgements judgements, ObjectProvider<OpenSpells> spells) {
        this.referrals = referrals;
        this.facts = facts;
        this.judgements = judgements;
        this.spells = spells;
    }

    /// A referral to the team of somebody who triages; to everyone else there is none.
    Referral find(ReferralId id, Post post) {
        return referrals
                .find(id)
                .filter(found -> post.role().triages()
                        && found.team().equals(post.team())
                        && found.times().submittedAt() != null)
                .orElseThrow(NotFound::new);
    }

    List<Facts.Shown> history(Referral referral) {
        return facts.of(referral.id());
    }

    List<Judgements.Decided> judged(Referral referral) {
        return judgements.of(referral.id());
    }

    /// The spell of support this person is in already, so that a referral joins it.
    Optional<UUID> openSpell(Referral referral) {
        var asked = spells.getIfAvailable();
        var person = referral.person();
        return asked == null || person == null ? Optional.empty() : asked.of(person);
    }

    /// Records a step, unless it is recorded already.
    ///
    /// @param version of the referral that the decision was made from
    void decide(Referral referral, int version, FactKind kind, Post by, Function<Referral, Step<Referral, Fact>> rule) {
        if (referral.version() == version) {
            referrals.record(rule.apply(referral));
            return;
        }
        var last = history(referral).getLast();
        if (last.kind() != kind || !last.recordedBy().equals(by.worker().value())) {
            throw changed(last);
        }
    }

    /// Refuses a page that does not show the referral as it is.
    void mustBeFresh(Referral referral, int version) {
        if (referral.version() != version) {
            throw changed(history(referral).getLast());
        }
    }

    private static Refused changed(Facts.Shown last) {
        var who = last.byName().isEmpty() ? "the referrer" : last.byName();
        return new Refused("referral.changed-by", last.kind(), who, last.happenedAt());
    }
}
