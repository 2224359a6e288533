package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.web.Typed;
import pop.web.TypedDay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// An expiry as it is printed on a box: a day, or a month, of which it is good until the last day.
final class Expiry {

    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[ ./-]+(20\\d{2})");

    private Expiry() {}

    static Optional<LocalDate> read(@Nullable String typed, LocalDate today) {
        var month = MONTH.matcher(Typed.text(typed));
        if (month.matches()) {
            try {
                return Optional.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                        .atEndOfMonth());
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
        return TypedDay.either(typed, today);
    }
}
