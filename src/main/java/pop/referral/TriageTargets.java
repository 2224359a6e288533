package pop.referral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import pop.rule.WorkingDays;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// How soon a referral should be seen to, in working days after it was received (`pop.triage.…`).
///
/// @param holidays on which nobody works; data, since they are proclaimed from year to year
@ConfigurationProperties("pop.triage")
record TriageTargets(int firstAttemptDays, int firstContactDays, int decisionDays, Set<LocalDate> holidays) {

    LocalDate due(Instant received, int days) {
        return new WorkingDays(holidays).after(When.dayOf(received), days);
    }

    /// What was received before this moment is past its decision's day.
    Instant lateBefore(Instant now, int days) {
        var today = When.dayOf(now);
        var first = today;
        var working = new WorkingDays(holidays);
        while (!working.after(first.minusDays(1), days).isBefore(today)) {
            first = first.minusDays(1);
        }
        return first.atStartOfDay(When.LONDON).toInstant();
    }
}
