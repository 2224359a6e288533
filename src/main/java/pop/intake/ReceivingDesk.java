package pop.intake;

import org.springframework.stereotype.Component;
import pop.database.HouseKeys;
import pop.database.Ids;
import pop.person.People;
import pop.person.PersonId;
import pop.referral.ReceivedReferrals;
import pop.referral.ReferralId;
import pop.sharing.Grants;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Where what was read is written down: a person and a referral for each row, opened to the triage desk. Works in the
/// transaction of a system viewer.
@Component
class ReceivingDesk {

    private final People people;
    private final ReceivedReferrals referrals;
    private final KnownPeople known;
    private final Grants grants;
    private final HouseKeys keys;

    ReceivingDesk(People people, ReceivedReferrals referrals, KnownPeople known, Grants grants, HouseKeys keys) {
        this.people = people;
        this.referrals = referrals;
        this.known = known;
        this.grants = grants;
        this.keys = keys;
    }

    record Accepted(PersonId person, String reference) {}

    /// The same row of the same agency has the same key, and nobody can read the row in it.
    String key(Told told, ReceivedReferrals.Sender sender) {
        byte[] digest = keys.digest("referral row " + sender.holder() + "\u001e" + told.content());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    Map<String, String> already(Collection<String> importKeys) {
        referrals.alone();
        return referrals.already(importKeys);
    }

    List<KnownPeople.Known> near(Collection<Told> told) {
        return told.isEmpty()
                ? List.of()
                : known.near(told.stream().map(Told::likeness).toList());
    }

    Set<UUID> referredBy(ReceivedReferrals.Sender sender, Collection<UUID> someone) {
        return someone.isEmpty() ? Set.of() : referrals.referredBy(sender.key(), someone);
    }

    /// In the order of the rows.
    List<Accepted> take(Map<String, Told> byKey, ReceivedReferrals.Sender sender) {
        if (byKey.isEmpty()) {
            return List.of();
        }
        var told = List.copyOf(byKey.values());
        var keysInOrder = List.copyOf(byKey.keySet());
        var records = people.recordAll(told.stream().map(Told::person).toList(), sender.receiver(), sender.by());
        var arrivals = new ArrayList<ReceivedReferrals.Arrival>();
        for (int i = 0; i < told.size(); i++) {
            arrivals.add(new ReceivedReferrals.Arrival(
                    new ReferralId(Ids.next()),
                    keysInOrder.get(i),
                    records.get(i),
                    told.get(i).referral()));
        }
        var references = referrals.receive(arrivals, sender);
        grants.toTriage(
                records.stream().map(PersonId::value).toList(),
                sender.to(),
                arrivals.stream().map(arrival -> arrival.id().value()).toList());
        return IntStream.range(0, told.size())
                .mapToObj(i -> new Accepted(records.get(i), references.get(i)))
                .toList();
    }

    void propose(PersonId one, UUID other, List<String> reasons) {
        people.propose(one, new PersonId(other), reasons);
    }
}
