package pop.harmreduction;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Which overdoses of a person followed an earlier one. Two that are told within hours of each other may be one
/// that two officers told of, so they are not called a repeat.
record Repeats(List<Overdose> standing) {

    private static final Duration APART = Duration.ofHours(6);
    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    static Repeats of(List<Overdose> all) {
        return new Repeats(all.stream()
                .filter(Overdose::stands)
                .sorted(Comparator.comparing(Overdose::happenedAt)
                        .thenComparing(it -> it.id().value()))
                .toList());
    }

    /// 30 or 90, when another was so many days or fewer before; null when none was.
    @Nullable
    Integer within(Overdose it) {
        return standing.stream()
                .map(other -> Duration.between(other.happenedAt(), it.happenedAt()))
                .filter(since -> since.compareTo(APART) >= 0 && since.compareTo(Duration.ofDays(QUARTER)) <= 0)
                .min(Comparator.naturalOrder())
                .map(since -> since.compareTo(Duration.ofDays(MONTH)) <= 0 ? MONTH : QUARTER)
                .orElse(null);
    }

    /// Told within hours of another, so perhaps the same.
    boolean perhapsTheSame(Overdose it) {
        return standing.stream()
                .anyMatch(other -> !other.id().equals(it.id())
                        && Duration.between(other.happenedAt(), it.happenedAt())
                                        .abs()
                                        .compareTo(APART)
                                < 0);
    }

    /// How many there were in so many days, what may be one counted once.
    int in(int days, Instant now) {
        int count = 0;
        Instant last = null;
        for (var it : standing) {
            if (it.happenedAt().plus(Duration.ofDays(days)).isAfter(now)) {
                count += last == null || Duration.between(last, it.happenedAt()).compareTo(APART) >= 0 ? 1 : 0;
                last = it.happenedAt();
            }
        }
        return count;
    }
}
