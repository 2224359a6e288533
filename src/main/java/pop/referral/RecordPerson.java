package pop.referral;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.agency.Posts;
import pop.database.AsSystem;
import pop.person.Match;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.sharing.Grants;
import pop.web.When;

/// Once a referral is sent: makes a record of the person unless the sender said whose it is, held by the agency of the
/// team that received it, opens it to the triage desk, and proposes links to records that are likely the same person.
/// Doing it again changes nothing.
@Component
class RecordPerson {

    private static final int MOST = 10;

    private final AsSystem asSystem;
    private final Referrals referrals;
    private final People people;
    private final Grants grants;
    private final Posts posts;

    RecordPerson(AsSystem asSystem, Referrals referrals, People people, Grants grants, Posts posts) {
        this.asSystem = asSystem;
        this.referrals = referrals;
        this.people = people;
        this.grants = grants;
        this.posts = posts;
    }

    @TransactionalEventListener
    void on(ReferralEvent.Submitted sent) {
        asSystem.run("matching", () -> referrals.find(sent.referral()).ifPresent(this::settle));
    }

    private void settle(Referral referral) {
        var person = referral.person() == null ? recorded(referral) : referral.person();
        var ground = Grants.Ground.referral(referral.id().value());
        grants.toTriage(person.value(), referral.team(), ground);
    }

    private PersonId recorded(Referral referral) {
        var told = referral.details().person(When.dayOf(referral.times().draftedAt()));
        var alike = people.matches(Search.of(told)).stream()
                .filter(Match::strong)
                .limit(MOST)
                .toList();
        var person = people.record(told, posts.agencyOf(referral.team()), referral.sentBy());
        referrals.about(referral.id(), person, false);
        alike.forEach(match -> people.propose(person, match.person(), match.reasons()));
        return person;
    }
}
