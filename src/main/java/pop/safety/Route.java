package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate.Ages;

import java.util.Optional;

/// To whom a concern goes: those who protect adults (16 and over), those who protect children (under 18), or both.
enum Route {
    ADULT,
    CHILD,
    BOTH;

    private static final int ADULT_PROTECTION_FROM = 16;
    private static final int GROWN_UP = 18;

    /// A child is never left on the adult route alone: where the record or whoever raises it says that the person
    /// may be under 18, or nobody knows, it goes both ways. Somebody who says "18 or over" is believed only where
    /// the record leaves it open.
    static Route of(Optional<Ages> recorded, @Nullable AgeSaid said) {
        if (recorded.isPresent() && recorded.get().oldest() < ADULT_PROTECTION_FROM) {
            return CHILD;
        }
        if (recorded.isPresent() && recorded.get().oldest() < GROWN_UP) {
            return BOTH;
        }
        var grown = recorded.isPresent() && recorded.get().youngest() >= GROWN_UP;
        return switch (said) {
            case UNDER_16 -> grown ? BOTH : CHILD;
            case SIXTEEN_OR_SEVENTEEN -> BOTH;
            case ADULT -> ADULT;
            case NOT_KNOWN -> grown ? ADULT : BOTH;
            case null -> grown ? ADULT : BOTH;
        };
    }

    boolean adult() {
        return this != CHILD;
    }

    boolean child() {
        return this != ADULT;
    }

    boolean covers(Route other) {
        return this == other || this == BOTH;
    }

    Route and(Route other) {
        return this == other ? this : BOTH;
    }

    /// What of this is not yet covered by what was told.
    @Nullable
    Route without(@Nullable Route told) {
        if (told == null) {
            return this;
        }
        if (told.covers(this)) {
            return null;
        }
        return this == BOTH ? told == ADULT ? CHILD : ADULT : this;
    }
}
