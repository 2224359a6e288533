package pop.report;

import org.jspecify.annotations.Nullable;
import pop.web.Words;

import java.time.LocalDate;
import java.util.List;

/// Something that is counted of the work, by one definition and for as long as that stands.
///
/// @param outcomes that it serves, such as "CJPF-2"
/// @param publicPlace where it stands on the page for everybody; null when it does not
/// @param counts what is counted; two indicators with the same name here count the same
/// @param base below the line; null when it is no share
/// @param until the last day for which this definition counts; null while it stands
record Indicator(
        String code,
        String title,
        String owner,
        Kind kind,
        String unit,
        @Nullable Integer publicPlace,
        List<Outcome> outcomes,
        int version,
        String definition,
        String counts,
        @Nullable String base,
        LocalDate since,
        @Nullable LocalDate until) {

    /// An outcome of a framework.
    record Outcome(String code, String framework, String title) {}

    enum Kind {
        COUNT,
        SHARE,
        MEDIAN
    }

    /// By what an indicator may be cut, in the order in which it is shown.
    enum Cut {
        CENTRE,
        NEED,
        SOURCE,
        AGENCY,
        REASON,
        SETTING,
        /// of life, as a measure of change has them
        AREA,
        AGE,
        LOCALITY;

        private static final List<String> AGES =
                List.of("UNDER_25", "FROM_25", "FROM_35", "FROM_45", "FROM_55", "NOT_KNOWN");

        String title() {
            return Words.find("report.cut." + name()).orElse(name());
        }

        /// What its lines are.
        String lines() {
            return Words.find("report.cut." + name() + ".lines").orElse(name());
        }

        /// One line of it: a code has words, a name is its own.
        String line(String of) {
            return Words.find("report.cut." + name() + "." + of).orElse(of);
        }

        /// Where a line of ages stands: as people grow older.
        int place(String of) {
            return AGES.indexOf(of);
        }

        /// Its lines have an order of their own, and are not shown by their size.
        boolean isOrdered() {
            return this == AGE;
        }
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
