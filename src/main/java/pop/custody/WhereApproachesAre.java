package pop.custody;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a text with places to go to leads us back to.
@Component
class WhereApproachesAre extends WhereItIs {

    WhereApproachesAre() {
        super("custody.approach", "/approaches/{id}");
    }
}
