package pop.safety;

import java.util.ArrayList;
import java.util.List;

/// What nobody has said yet about a concern: it may be asked, and never has to be answered.
final class Unsaid {

    private Unsaid() {}

    static List<String> of(Concern it, Statement said) {
        var unsaid = new ArrayList<String>();
        add(unsaid, said.danger() == null, "whether they are in danger");
        if (it.whom() == Whom.CHILD) {
            add(unsaid, said.child().isEmpty(), "which child");
            add(unsaid, said.place().isEmpty(), "where the child is");
        }
        if (it.whom() == Whom.PERSON && it.route().adult()) {
            add(unsaid, !said.unable().said(), "whether they can safeguard themselves");
            add(unsaid, !said.atRisk().said(), "whether they are at risk of harm");
            add(unsaid, !said.vulnerable().said(), "whether something makes them more vulnerable");
        }
        add(unsaid, said.harms().isEmpty(), "the kinds of harm");
        if (it.whom() == Whom.PERSON) {
            add(unsaid, said.asked().knows() == null, "whether they know");
            add(unsaid, said.asked().agrees() == null, "whether they agree");
            add(unsaid, said.asked().view().isEmpty(), "what they say and want");
            add(unsaid, said.asked().advocacy() == null, "advocacy");
        }
        return unsaid;
    }

    private static void add(List<String> unsaid, boolean missing, String words) {
        if (missing) {
            unsaid.add(words);
        }
    }
}
