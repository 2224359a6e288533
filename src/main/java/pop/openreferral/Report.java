package pop.openreferral;

import java.util.List;

/// What came of a file.
///
/// @param trouble why nothing was taken; empty when it was read
public record Report(String source, Counts counts, List<Finding> findings, String trouble) {

    /// Services: new, changed, as they were, paused because the file no longer has them, left out; and the
    /// organisations
    /// and places that were written.
    public record Counts(int added, int changed, int same, int paused, int leftOut, int organisations, int places) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        public int read() {
            return added + changed + same;
        }
    }

    static Report stopped(String source, String trouble) {
        return new Report(source, Counts.NONE, List.of(), trouble);
    }
}
