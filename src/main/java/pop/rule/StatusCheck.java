package pop.rule;

import java.util.List;
import java.util.UUID;

/// Implemented, as a bean, by each room that keeps facts with a status beside them for searching.
public interface StatusCheck {

    /// What the statuses are of, as a person would say it: "referrals".
    String of();

    /// Those whose stored status is not the one that their facts give. There should be none.
    List<UUID> astray();
}
