package pop.appointment;

import org.springframework.stereotype.Component;

import java.time.Instant;

/// Word to the person about their appointments, if they want it: that one is arranged, changed or off, and the day
/// before. What has not gone is taken back when it moves or ends.
@Component
class TellPerson {

    void arranged(Appointment it, Instant now) {}

    void reminded(Appointment it, Instant now) {}

    void changed(Appointment it, Instant now) {}

    void off(Appointment it, Instant now) {}

    void over(Appointment it) {}
}
