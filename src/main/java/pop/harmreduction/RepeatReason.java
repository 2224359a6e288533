package pop.harmreduction;

import org.jspecify.annotations.Nullable;

/// Why somebody is supplied again.
enum RepeatReason {
    USED(KitFactKind.USED),
    LOST(KitFactKind.LOST),
    EXPIRED(KitFactKind.REPLACED),
    /// Beside the one they have.
    SPARE(null),
    OTHER(KitFactKind.REPLACED);

    private final @Nullable KitFactKind earlier;

    RepeatReason(@Nullable KitFactKind earlier) {
        this.earlier = earlier;
    }

    /// What becomes of the kit that this one is instead of; null: nothing.
    @Nullable
    KitFactKind earlier() {
        return earlier;
    }
}
