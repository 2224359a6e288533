package pop.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A number of an indicator as it is shown, with what it rests on.
///
/// @param label of all, the title of the indicator; of a line of a cut, the line
/// @param number how many; of a median, of how many
/// @param base below the line
/// @param median null when it is none, there is none, or it is of too few
record Figure(
        String label,
        Indicator indicator,
        Told number,
        Told base,
        @Nullable BigDecimal median) {

    /// The figure itself.
    String told() {
        return switch (indicator.kind()) {
            case COUNT -> number.words();
            case SHARE ->
                percent() instanceof Told.Shown(int share)
                        ? share + "%"
                        : percent().words();
            case MEDIAN ->
                median != null
                        ? median.stripTrailingZeros().toPlainString()
                        : withoutMedian().words();
        };
    }

    /// What it rests on: n stands beside everything.
    String of() {
        return switch (indicator.kind()) {
            case COUNT -> indicator.unit();
            case SHARE -> number.words() + " of " + base.words();
            case MEDIAN -> indicator.unit() + ", n " + number.words();
        };
    }

    /// As [#of] in a narrow column.
    String brief() {
        return indicator.kind() == Indicator.Kind.MEDIAN ? "n " + number.words() : of();
    }

    boolean isTold() {
        return value() != null;
    }

    Told percent() {
        return Published.percent(number, base);
    }

    private Told withoutMedian() {
        return number.equals(new Told.Shown(0)) || number instanceof Told.NotKnown ? Told.NOT_KNOWN : Told.HIDDEN;
    }

    /// For a picture; null when nothing is told.
    @Nullable
    Double value() {
        return switch (indicator.kind()) {
            case COUNT -> drawn(number);
            case SHARE -> drawn(percent());
            case MEDIAN -> median == null ? null : Double.valueOf(median.doubleValue());
        };
    }

    private static @Nullable Double drawn(Told told) {
        return told instanceof Told.Shown(int number) ? Double.valueOf(number) : null;
    }

    boolean isHidden() {
        return switch (indicator.kind()) {
            case COUNT -> number instanceof Told.Hidden;
            case SHARE -> percent() instanceof Told.Hidden;
            case MEDIAN -> median == null && withoutMedian() instanceof Told.Hidden;
        };
    }
}
