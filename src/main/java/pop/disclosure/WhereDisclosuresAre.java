package pop.disclosure;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a message about a disclosure leads to.
@Component
class WhereDisclosuresAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return DisclosureDesk.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/disclosures/" + subject;
    }
}
