package pop.participation;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// Word of an objection leads to what was objected to.
@Component
class WhereItIsTold extends WhereItIs {

    WhereItIsTold() {
        super("preference", "/people/{id}/preferences/told");
    }
}
