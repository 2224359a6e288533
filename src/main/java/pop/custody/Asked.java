package pop.custody;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What somebody asked for in the cells and how they can be reached, as they told it. Everything may be
/// missing: anonymous is normal.
///
/// @param birth as typed
/// @param outAt when they are expected out
/// @param needs codes of `directory.need`
record Asked(
        String knownAs,
        String name,
        String birth,
        @Nullable Sex sex,
        @Nullable Age age,
        @Nullable Home home,
        @Nullable Reach reach,
        String phone,
        String reachNote,
        List<Warning> warnings,
        String warningNote,
        @Nullable WayOut wayOut,
        @Nullable Instant outAt,
        List<String> needs) {

    /// For what suits them, never a test.
    enum Sex {
        MALE,
        FEMALE
    }

    enum Age {
        UNDER_18,
        ADULT
    }

    enum Home {
        GLASGOW,
        ELSEWHERE,
        NO_FIXED_ABODE
    }

    /// Nothing was told at all.
    boolean isEmpty() {
        return equals(new Asked("", "", "", null, null, null, null, "", "", List.of(), "", null, null, List.of()));
    }

    boolean isReachable() {
        return reach != Reach.NONE && (reach != null || !phone.isEmpty() || !reachNote.isEmpty());
    }

    /// The whole date of birth, if that was told.
    @Nullable
    LocalDate born(LocalDate today) {
        var date = BirthDate.read(birth, today).date();
        return date.precision() == BirthDate.Precision.EXACT ? date.earliest() : null;
    }

    /// What they are called: never blank.
    String called() {
        return !name.isEmpty() ? name : !knownAs.isEmpty() ? knownAs : "No name given";
    }
}
