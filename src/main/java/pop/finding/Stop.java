package pop.finding;

import java.util.Arrays;
import java.util.List;

/// Why a service is probably not the one, apart from what it says it does not take. The order is that of the bits in
/// [Finder].
enum Stop {
    OTHER_SEX,
    AGE,
    CLOSED_THEN,
    PAUSED,
    NO_ROOM;

    static List<Stop> in(int bits) {
        return Arrays.stream(values())
                .filter(it -> (bits >> it.ordinal() & 1) == 1)
                .toList();
    }
}
