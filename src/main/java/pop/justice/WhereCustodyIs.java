package pop.justice;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a message about custody leads to.
@Component
class WhereCustodyIs implements WhereItIs {

    @Override
    public String subjectKind() {
        return TellKeyWorker.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/custody/" + subject;
    }
}
