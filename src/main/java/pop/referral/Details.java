package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.person.NewPerson;

import java.time.LocalDate;

/// What the referrer told of the person and of themselves, as typed. Nothing here is mandatory: people refer
/// with what they know, and complete it later.
record Details(
        Source source,
        String fromAgency,
        String referrer,
        String referrerContact,
        String name,
        String birth,
        String sex,
        String address,
        String phone,
        String safeContact,
        Agrees agrees,
        String agreesTold,
        Risk risk,
        @Nullable LocalDate referredOn) {

    /// The same words, as the room of people hears them.
    ///
    /// @param today from which an age is counted when nobody said on which day it was told
    NewPerson person(LocalDate today) {
        var on = referredOn == null ? today : referredOn;
        return new NewPerson(name, birth, sex, address, phone, safeContact, on);
    }
}
