package pop.justice;

import org.springframework.stereotype.Component;

import java.time.Instant;

/// Reminds the person of a court date the day before, if they said yes to that.
@Component
class CourtReminder {

    void set(CourtDate date, Instant now) {}
}
