package pop.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way every time it starts from the same numbers.
final class Lot {

    private final SplittableRandom random;

    Lot(long seed, long... more) {
        long mixed = seed;
        for (long each : more) {
            mixed = mixed(mixed ^ mixed(each));
        }
        random = new SplittableRandom(mixed(mixed));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
    }

    Duration hours(int least, int most) {
        return between(Duration.ofHours(least), Duration.ofHours(most));
    }

    Duration days(int least, int most) {
        return between(Duration.ofDays(least), Duration.ofDays(most));
    }

    <T> T among(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// The first is drawn most, as names are: a few have thousands of bearers.
    <T> T oftenFirst(List<T> all) {
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), 1.4)));
    }

    /// One of the words, each as likely as the number behind it says: `YES 3 NO 1`.
    String weighted(String wordsAndWeights) {
        String[] parts = wordsAndWeights.split(" ");
        int whole = 0;
        for (int each = 1; each < parts.length; each += 2) {
            whole += Integer.parseInt(parts[each]);
        }
        int drawn = random.nextInt(whole);
        int place = 0;
        while ((drawn -= Integer.parseInt(parts[place + 1])) >= 0) {
            place += 2;
        }
        return parts[place];
    }

    /// A UUID of version 7, as if made at this moment: so that rows lie in the order in which they would have come.
    UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0xFFF;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
