package pop.appointment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.web.Words;

import java.time.Clock;
import java.util.List;

/// Writes the mail with a worker's invitation, as things stand when it leaves.
@Component
class WriteInvitation implements Writes {

    private final Appointments appointments;
    private final RecurringMeetings meetings;
    private final CalendarFiles files;
    private final Clock clock;
    private final String from;

    WriteInvitation(
            Appointments appointments,
            RecurringMeetings meetings,
            CalendarFiles files,
            Clock clock,
            @Value("${pop.delivery.from:}") String from) {
        this.appointments = appointments;
        this.meetings = meetings;
        this.files = files;
        this.clock = clock;
        this.from = from;
    }

    @Override
    public boolean writes(Message message) {
        return message.kind().equals(InviteWorkers.INVITATION) || message.kind().equals(InviteWorkers.WITHDRAWAL);
    }

    @Override
    public Written write(Message message) {
        var off = message.kind().equals(InviteWorkers.WITHDRAWAL);
        var purpose = off ? CalendarFile.Purpose.WITHDRAWAL : CalendarFile.Purpose.INVITATION;
        // "Positive Outcomes <no-reply@…>" or the address alone
        var sender = from.replaceFirst(".*<([^>]*)>.*", "$1").strip();
        var file = new CalendarFile(
                purpose,
                events(message),
                sender.isEmpty() ? null : sender,
                message.to().address());
        var type = "text/calendar; charset=UTF-8; method=" + purpose.method();
        var attachment = new Written.Attachment("appointment.ics", type, file.content(clock.instant()));
        return new Written(words(message.kind() + ".subject"), words(message.kind() + ".text"), List.of(attachment));
    }

    private List<CalendarFile.Event> events(Message message) {
        var about = message.about();
        return about.kind().equals(InviteWorkers.SERIES)
                ? meetings.find(new SeriesId(about.id())).map(files::of).orElseThrow()
                : appointments
                        .find(new AppointmentId(about.id()))
                        .map(files::of)
                        .orElseThrow();
    }

    private static String words(String code) {
        return Words.find("notice." + code).orElseThrow();
    }
}
