package pop.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a cell says, as text.
final class CellText {

    private static final Pattern NOT_THE_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^]]*]");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long SECONDS_A_DAY = 86_400;

    /// 31 December 9999, the last day Excel knows.
    private static final int LAST_SERIAL = 2_958_465;

    private CellText() {}

    /// Without what no database and no page can take: zero characters, halves of characters, odd spaces and line ends.
    static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return text.strip();
        }
        var clean = new StringBuilder(text.length());
        text.replace("_x000D_", "").replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\r', '\u2028', '\u2029' -> clean.append('\n');
                case '\u00a0', '\u202f' -> clean.append(' ');
                case '\ufeff' -> {}
                default -> append(clean, c);
            }
        });
        return clean.toString().strip();
    }

    private static void append(StringBuilder clean, int c) {
        if (Character.getType(c) == Character.SURROGATE) {
            clean.append('\ufffd');
        } else if (!Character.isISOControl(c) || c == '\n' || c == '\t') {
            clean.appendCodePoint(c);
        }
    }

    /// A number as a person sees it, in the format the cell has: a date in ISO form, leading zeros if it shows them.
    static String number(BigDecimal value, @Nullable Integer id, @Nullable String format, boolean from1904) {
        if (Math.abs((long) value.scale()) > 400) {
            return value.toString();
        }
        String dated = isDate(id, format) ? date(value, from1904) : null;
        if (dated != null) {
            return dated;
        }
        // fifteen digits are all a spreadsheet keeps; the rest is noise of binary fractions
        BigDecimal shown = value.round(new MathContext(15));
        String plain = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        if (format != null && format.matches("0{2,30}") && plain.matches("\\d+")) {
            return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
        }
        return plain;
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        int known = id == null ? 0 : id;
        boolean builtIn = (known >= 14 && known <= 22) || (known >= 27 && known <= 36) || (known >= 45 && known <= 58);
        if (builtIn && known != 48 && known != 49) {
            return true;
        }
        return format != null
                && !format.equalsIgnoreCase("general")
                && NOT_THE_DATE
                        .matcher(format.toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .matches(".*[ydh].*");
    }

    /// Null when the number is no day: the 29 February 1900, which Excel believes in, a minus, or a span of hours.
    private static @Nullable String date(BigDecimal value, boolean from1904) {
        double serial = value.doubleValue();
        int day = (int) Math.floor(serial);
        if (serial < 0 || day > LAST_SERIAL || (day == 60 && !from1904)) {
            return null;
        }
        long second = Math.round((serial - day) * SECONDS_A_DAY);
        if (day == 0 && !from1904) {
            return CLOCK.format(LocalTime.ofSecondOfDay(second % SECONDS_A_DAY));
        }
        LocalDate zero = from1904
                ? LocalDate.of(1904, 1, 1)
                : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = zero.plusDays(day).atStartOfDay().plusSeconds(second);
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + CLOCK.format(moment.toLocalTime());
    }
}
