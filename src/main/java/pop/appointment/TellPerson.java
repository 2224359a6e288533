package pop.appointment;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.message.Letterbox;
import pop.message.Wording;
import pop.web.When;
import pop.web.Words;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Word to the person about their appointments, if they want it: that one is arranged, changed or off, and the day
/// before. What has not gone is taken back when it moves or ends.
@Component
class TellPerson {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM 'at' HH:mm", Locale.UK);
    private static final LocalTime THE_DAY_BEFORE = LocalTime.of(10, 0);

    private final Letterbox letterbox;

    TellPerson(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    /// What came of word to the person, for who left it.
    static String words(Letterbox.Fate fate) {
        return switch (fate) {
            case Letterbox.Fate.Goes it ->
                " They get word " + Words.of(it.way()).toLowerCase(Locale.UK) + ".";
            case Letterbox.Fate.Silent it -> " They are not told: " + it.words();
        };
    }

    /// @return what came of it; none when they are not to be told
    Optional<Letterbox.Fate> arranged(Appointment it, Instant now) {
        if (!it.tell() || it.hasBegun(now)) {
            return Optional.empty();
        }
        var fate = letterbox.leave(word(it, Wording.APPOINTMENT, now));
        remind(it, now);
        return Optional.of(fate);
    }

    /// One of many that come again: only the day before.
    void reminded(Appointment it, Instant now) {
        if (it.tell()) {
            remind(it, now);
        }
    }

    Optional<Letterbox.Fate> changed(Appointment it, Instant now) {
        if (!it.tell()) {
            return Optional.empty();
        }
        letterbox.takeBack(about(it), "appointment-moved");
        var fate = letterbox.leave(word(it, Wording.APPOINTMENT_CHANGED, now));
        remind(it, now);
        return Optional.of(fate);
    }

    Optional<Letterbox.Fate> off(Appointment it, Instant now) {
        if (!it.tell()) {
            return Optional.empty();
        }
        letterbox.takeBack(about(it), "appointment-off");
        return Optional.of(letterbox.leave(word(it, Wording.APPOINTMENT_OFF, now)));
    }

    /// Nothing of it is worth saying any more.
    void over(Appointment it) {
        if (it.tell()) {
            letterbox.takeBack(about(it), "appointment-off");
        }
    }

    private void remind(Appointment it, Instant now) {
        var day = When.dayOf(it.time().begins()).minusDays(1);
        var due = day.atTime(THE_DAY_BEFORE).atZone(When.LONDON).toInstant();
        if (due.isAfter(now)) {
            letterbox.leave(word(it, Wording.REMINDER, due));
        }
    }

    /// The same word about the same state of an appointment has the same id.
    private static Letterbox.Word word(Appointment it, Wording wording, Instant due) {
        var name = it.id() + " " + wording + " " + it.changes();
        return new Letterbox.Word(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                it.person(),
                wording,
                about(it),
                Map.of("when", SHORT.format(it.time().begins().atZone(When.LONDON))),
                due,
                it.time().begins());
    }

    static Message.Subject about(Appointment it) {
        return new Message.Subject("appointment", it.id().value());
    }
}
