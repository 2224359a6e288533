package pop.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One number of an indicator over a span, as it was counted: it must not leave but through the [Gate].
///
/// @param cut `ALL`, or by what
/// @param of which of these: a name or a code; nothing of all
/// @param denominator null when it is no share
/// @param value the median, of so many as the numerator says; null when it is none
record Result(
        Span span,
        String indicator,
        int version,
        String cut,
        String of,
        int numerator,
        @Nullable Integer denominator,
        @Nullable BigDecimal value) {

    static final String ALL = "ALL";
}
