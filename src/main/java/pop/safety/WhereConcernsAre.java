package pop.safety;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a message about a concern leads to.
@Component
class WhereConcernsAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return TellTheLead.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/concerns/" + subject;
    }
}
