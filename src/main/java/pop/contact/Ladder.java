package pop.contact;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.engagement.ContactLadder;
import pop.engagement.EngagementId;
import pop.web.Words;

import java.util.List;

/// The rungs of the contact ladder, by the setting `pop.contact.ladder`; each must have been tried in vain since the
/// person was last reached.
@Component
class Ladder implements ContactLadder {

    private final Contacts contacts;
    private final List<Mode> rungs;

    Ladder(
            Contacts contacts,
            @Value("${pop.contact.ladder:PHONE,TEXT,DOOR,THROUGH_PARTNER,CUSTODY}") List<Mode> rungs) {
        this.contacts = contacts;
        this.rungs = List.copyOf(rungs);
    }

    @Override
    public List<String> missing(EngagementId engagement) {
        var tried = contacts.triedInVain(engagement);
        return rungs.stream()
                .filter(rung -> !tried.contains(rung))
                .map(rung -> Words.find("Ladder." + rung.name()).orElse(Words.of(rung)))
                .toList();
    }
}
