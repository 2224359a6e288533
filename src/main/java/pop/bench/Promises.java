package pop.bench;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What was answered with "see other": whoever was answered so may close the page and rely on it.
///
/// @param contacts put on record
/// @param words left for somebody
record Promises(Set<UUID> contacts, Set<UUID> words) {

    Promises() {
        this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }
}
