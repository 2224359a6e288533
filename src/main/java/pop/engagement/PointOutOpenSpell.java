package pop.engagement;

import org.springframework.stereotype.Component;
import pop.person.PersonId;
import pop.referral.OpenSpells;

import java.util.Optional;
import java.util.UUID;

/// Tells triage that somebody is supported already: join, do not duplicate.
@Component
class PointOutOpenSpell implements OpenSpells {

    private final Spells spells;

    PointOutOpenSpell(Spells spells) {
        this.spells = spells;
    }

    @Override
    public Optional<UUID> of(PersonId person) {
        return spells.openOf(person).map(EngagementId::value);
    }
}
