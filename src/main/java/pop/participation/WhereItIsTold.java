package pop.participation;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// Word of an objection leads to what was objected to.
@Component
class WhereItIsTold implements WhereItIs {

    @Override
    public String subjectKind() {
        return "preference";
    }

    @Override
    public String path(UUID person) {
        return "/people/" + person + "/preferences/told";
    }
}
