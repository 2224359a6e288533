package pop.report;

/// One number as it leaves the gate.
sealed interface Told {

    /// May be published.
    record Shown(int number) implements Told {}

    /// May not: it is small, or a small one could be worked out from it. Which of the two, nobody can tell.
    record Hidden() implements Told {}

    /// There is none: nothing was recorded of it, or it is not counted over this period.
    record NotKnown() implements Told {}

    Told HIDDEN = new Hidden();
    Told NOT_KNOWN = new NotKnown();

    /// As it is written.
    default String words() {
        return switch (this) {
            case Shown(int number) -> String.format(java.util.Locale.UK, "%,d", number);
            case Hidden _ -> "hidden";
            case NotKnown _ -> "–";
        };
    }

    /// Its length in a picture: what is not told has none.
    default int drawn() {
        return this instanceof Shown(int number) ? number : 0;
    }

    default boolean isShown() {
        return this instanceof Shown;
    }
}
