package pop.outcome;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with one row.
final class Faults {

    private final int row;
    private final List<ReadingsReport.Fault> all = new ArrayList<>();

    Faults(int row) {
        this.row = row;
    }

    void add(String words) {
        all.add(new ReadingsReport.Fault(row, words));
    }

    List<ReadingsReport.Fault> all() {
        return List.copyOf(all);
    }
}
