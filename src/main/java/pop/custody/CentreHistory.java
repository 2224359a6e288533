package pop.custody;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A custody centre with what it was for, the latest first. It is never deleted: what was recorded there stands.
///
/// @param cells none when nobody said
/// @param until the first day it is closed
record CentreHistory(
        CentreId id,
        String name,
        @Nullable Integer cells,
        boolean visited,
        LocalDate since,
        @Nullable LocalDate until,
        List<Held> roles) {

    /// @param until the first day it is that no more
    record Held(
            Centres.Role role, LocalDate since, @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    boolean isClosed(LocalDate today) {
        return until != null && !until.isAfter(today);
    }

    Centres.@Nullable Role role(LocalDate day) {
        return roles.stream()
                .filter(it -> it.on(day))
                .map(Held::role)
                .findFirst()
                .orElse(null);
    }

    /// The first day of the latest role; null when it has none.
    @Nullable
    LocalDate latest() {
        return roles.isEmpty() ? null : roles.getFirst().since();
    }
}
