package pop.message;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.WhereItIs;
import pop.person.PersonId;

import java.util.UUID;

/// Messages to somebody are on a page of theirs.
@Component
class WhereMessagesAre implements WhereItIs {

    private static final String KIND = "message";

    static Message.Subject about(PersonId person) {
        return new Message.Subject(KIND, person.value());
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public String path(UUID person) {
        return "/people/" + person + "/messages";
    }
}
