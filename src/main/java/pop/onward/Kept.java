package pop.onward;

import org.jspecify.annotations.Nullable;

/// Text as it is kept.
final class Kept {

    private Kept() {}

    static String text(@Nullable String typed, int longest) {
        var text = typed == null
                ? ""
                : typed.replace("\u0000", "").replace("\r\n", "\n").strip();
        return text.substring(0, Math.min(text.length(), longest));
    }
}
