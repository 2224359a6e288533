package pop.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import pop.rule.WorkingDays;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/// By when a request for access should be answered. The holidays are those of triage: nobody works on them.
@ConfigurationProperties("pop.triage")
record AnswerTargets(Set<LocalDate> holidays) {

    /// Working days until it should be answered.
    private static final int DAYS = 3;

    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    Instant due(Instant asked) {
        var day = new WorkingDays(holidays).after(When.dayOf(asked), DAYS);
        return day.atTime(CLOSING).atZone(When.LONDON).toInstant();
    }
}
