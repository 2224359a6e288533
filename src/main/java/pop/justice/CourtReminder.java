package pop.justice;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.message.Letterbox;
import pop.message.Wording;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reminds the person of a court date the day before, if they said yes to that: in words that say nothing of court, by
/// a
/// way they said is safe, or not at all. What was left before is taken back when the date changes.
@Component
class CourtReminder {

    static final String SUBJECT = "justice.court-date";

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Duration USELESS = Duration.ofHours(1);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM 'at' HH:mm", Locale.ENGLISH);

    private final Letterbox letterbox;

    CourtReminder(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    void set(CourtDate date, Instant now) {
        var about = new Message.Subject(SUBJECT, date.id().value());
        letterbox.takeBack(about, "taken-back");
        if (date.remind() && date.isToCome(now)) {
            letterbox.leave(new Letterbox.Word(
                    UUID.nameUUIDFromBytes((SUBJECT + date.id() + date.at()).getBytes(UTF_8)),
                    date.person(),
                    Wording.COURT_DATE,
                    about,
                    Map.of("when", WHEN.format(date.at().atZone(When.LONDON))),
                    dayBefore(date.at()),
                    date.at().minus(USELESS)));
        }
    }

    private static Instant dayBefore(Instant at) {
        return When.dayOf(at).minusDays(1).atTime(MORNING).atZone(When.LONDON).toInstant();
    }
}
