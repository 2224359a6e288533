package pop.finding;

import org.jspecify.annotations.Nullable;
import pop.directory.Capacity;
import pop.directory.Freshness;
import pop.directory.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A service that was found, and how it fits what was asked for.
///
/// @param codes of the needs it meets, beside their names in `needs`
/// @param takes bits of [Matters]: of those asked about, whom it takes; `refuses` and `depends` likewise
/// @param metres from where it was asked; null when no place was asked for, or its place is not known
/// @param closesAt when it closes, if it is open at the time asked for
/// @param since when somebody last said that the listing is right, or it was listed
/// @param instead what was looked for instead of words nobody has: "methodone > methadone"
record Found(
        ServiceId id,
        String name,
        String organisation,
        List<String> codes,
        List<String> needs,
        List<Stop> stops,
        int takes,
        int refuses,
        int depends,
        String openTo,
        @Nullable Integer leastAge,
        @Nullable Integer mostAge,
        Capacity capacity,
        @Nullable Integer weeks,
        @Nullable Instant capacityAt,
        Freshness freshness,
        boolean confirmed,
        boolean doubted,
        Instant since,
        @Nullable Double metres,
        String place,
        int places,
        @Nullable Instant closesAt,
        List<String> languages,
        List<String> accessibility,
        String phone,
        List<String> instead) {

    private static final double MILE = 1609.344;

    boolean fits() {
        return stops.isEmpty() && refuses == 0;
    }

    boolean sinks() {
        return freshness == Freshness.DEPRIORITISED || freshness == Freshness.HIDDEN;
    }

    /// "0.4 miles", or null when nobody asked.
    @Nullable
    String far() {
        if (metres == null) {
            return null;
        }
        double miles = metres / MILE;
        if (miles < 0.1) {
            return "less than 0.1 miles";
        }
        return String.format(Locale.UK, miles < 10 ? "%.1f miles" : "%.0f miles", miles);
    }
}
