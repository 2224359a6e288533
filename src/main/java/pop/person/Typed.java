package pop.person;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as somebody typed it, made plain enough to be read.
final class Typed {

    /// Marks that change how text runs or whether it shows; they say nothing and can hide what is there.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\s\u200c\u200d]]");

    private static final Pattern NOTHING = Pattern.compile(
            "[\\s?.\\-–—]*|unknown|un-?known|not known|not given|not stated|n/?k|n/?a|none|nil|null|tbc|declined|refused");

    private static final Pattern UNKEPT = Pattern.compile("[\\p{Cs}\\x00\\r]");

    private Typed() {}

    /// One line in composed form, single spaces, no unseen marks. Wide and other dressed-up letters stay.
    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /// Text of several lines, as it was typed but for marks the database refuses and carriage returns.
    static String prose(@Nullable String text) {
        return text == null ? "" : UNKEPT.matcher(text).replaceAll("").strip();
    }

    /// Not longer than so many characters, and none of them halved.
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /// The same with wide and dressed-up letters and digits made ordinary, for things that are written in ASCII.
    static String plain(@Nullable String text) {
        return Normalizer.normalize(line(text), Normalizer.Form.NFKC).replaceAll("[‐‑‒–—−]", "-");
    }

    static boolean saysNothing(String line) {
        return NOTHING.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }
}
