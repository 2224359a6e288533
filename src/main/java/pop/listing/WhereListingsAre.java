package pop.listing;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a mail about a listing is about.
@Component
class WhereListingsAre extends WhereItIs {

    WhereListingsAre() {
        super(AskToConfirm.SUBJECT, "/services/{id}");
    }
}
