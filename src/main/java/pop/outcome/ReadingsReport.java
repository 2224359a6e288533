package pop.outcome;

import java.util.List;

/// What came of a file of readings: all of it, or nothing.
///
/// @param trouble why the file as a whole was not read; empty when it was
public record ReadingsReport(int imported, int alreadyThere, List<Fault> faults, String trouble) {

    /// @param row as a spreadsheet program counts them
    public record Fault(int row, String words) {}

    static ReadingsReport stopped(String trouble) {
        return new ReadingsReport(0, 0, List.of(), trouble);
    }

    public boolean isDone() {
        return faults.isEmpty() && trouble.isEmpty();
    }
}
