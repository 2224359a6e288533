package pop.listing;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The page a mail about a listing is about.
@Component
class WhereListingsAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return AskToConfirm.SUBJECT;
    }

    @Override
    public String path(UUID subject) {
        return "/services/" + subject;
    }
}
