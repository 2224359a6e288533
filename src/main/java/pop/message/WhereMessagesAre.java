package pop.message;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.WhereItIs;
import pop.person.PersonId;

/// Messages to somebody are on a page of theirs.
@Component
class WhereMessagesAre extends WhereItIs {

    private static final String KIND = "message";

    static Message.Subject about(PersonId person) {
        return new Message.Subject(KIND, person.value());
    }

    WhereMessagesAre() {
        super(KIND, "/people/{id}/messages");
    }
}
