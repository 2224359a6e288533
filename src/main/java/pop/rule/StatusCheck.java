package pop.rule;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Implemented, as a bean, by each room that keeps facts with a status beside them for searching.
public interface StatusCheck {

    /// What the statuses are of, as a person would say it: "referrals".
    String of();

    /// Those whose stored status is not the one that their facts give. There should be none.
    List<UUID> astray();

    /// @param found asks each time for those that are astray
    static StatusCheck of(String of, Supplier<List<UUID>> found) {
        return new StatusCheck() {

            @Override
            public String of() {
                return of;
            }

            @Override
            public List<UUID> astray() {
                return found.get();
            }
        };
    }
}
