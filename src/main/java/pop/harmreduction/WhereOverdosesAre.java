package pop.harmreduction;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// The page a message of an overdose is about.
@Component
class WhereOverdosesAre extends WhereItIs {

    WhereOverdosesAre() {
        super(TellTheLead.SUBJECT, "/naloxone/overdoses/{id}");
    }
}
