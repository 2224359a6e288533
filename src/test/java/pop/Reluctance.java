package pop;

import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Says no to messages about whoever a test names.
public final class Reluctance implements MayLeave {

    private static final String CANNOT_TELL = "";

    private final Map<UUID, String> reasons = new ConcurrentHashMap<>();

    public void about(UUID person, String reason) {
        reasons.put(person, reason);
    }

    /// Asked about this person, it fails.
    public void cannotTell(UUID person) {
        reasons.put(person, CANNOT_TELL);
    }

    public void over(UUID person) {
        reasons.remove(person);
    }

    @Override
    public Optional<String> whyNot(Message message) {
        var reason = message.person() == null ? null : reasons.get(message.person());
        if (CANNOT_TELL.equals(reason)) {
            throw new IllegalStateException("cannot tell");
        }
        return Optional.ofNullable(reason);
    }
}
