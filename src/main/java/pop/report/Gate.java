package pop.report;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Set;

/// The one door through which everything published goes (facts 6.9, 12.12).
///
/// First, every number from 1 to 4 is hidden (the limit is a setting). Then, as long as a hidden one could be
/// worked out, the next smallest beside it is hidden too ([Hiding]). A hidden number counts as safe only when
/// another table of whole numbers is known, each hidden one at least 1, that would be published exactly alike and
/// in which it is different ([Witness]). So safety is shown number by number and not hoped for. Nothing is a
/// number that can be shown: a reader who knows these rules knows that what is hidden is not nothing, and that is
/// taken into account. What nobody prints, such as the rest of a share, must not be worked out either when it is
/// small.
@Component
class Gate {

    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private final int least;

    /// @param least the smallest number that is shown, besides nothing
    Gate(@Value("${pop.report.least:5}") int least) {
        if (least < FEWEST || least > MOST) {
            throw new IllegalArgumentException("pop.report.least is from " + FEWEST + " to " + MOST + ": " + least);
        }
        this.least = least;
    }

    int least() {
        return least;
    }

    Published publish(Counts counts) {
        var printed = new LinkedHashMap<>(counts.cells());
        counts.unprinted().forEach(printed::remove);
        return new Published(printed, Set.copyOf(new Hiding(counts, least).hidden()));
    }
}
