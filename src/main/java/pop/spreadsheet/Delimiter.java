package pop.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands between the cells, and how quotation marks hide it.
enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    /// How a line ends: with all its quotes closed, within a quoted cell, or with text after a closing quote.
    enum Ending {
        WHOLE,
        OPEN,
        BROKEN
    }

    final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    /// The one that most lines have, the header among them; then the one of which a typical line has most. Typical (the
    /// lower median) because a note may be full of commas.
    static Delimiter of(List<String> lines) {
        Delimiter best = COMMA;
        long most = 0;
        for (Delimiter each : values()) {
            List<Integer> counts = each.counts(lines);
            long having = counts.stream().filter(count -> count > 0).count();
            long score = having == 0 ? 0 : having * (1L << 32) + counts.get((counts.size() - 1) / 2);
            if (score > most) {
                most = score;
                best = each;
            }
        }
        return best;
    }

    /// Excel's own hint in the first line, `sep=;`.
    static @Nullable Delimiter hinted(String line) {
        String hint = line.replace("\"", "").toLowerCase(Locale.ROOT);
        for (Delimiter each : values()) {
            if (hint.equals("sep=" + each.sign)) {
                return each;
            }
        }
        return null;
    }

    Ending ending(String line, boolean open) {
        int at = open ? closed(line, 0) : 0;
        boolean inside = open;
        while (at >= 0) {
            if (inside) {
                at = pastSpace(line, at);
                if (at < line.length() && line.charAt(at) != sign) {
                    return Ending.BROKEN;
                }
                at++;
            }
            if (at >= line.length()) {
                return Ending.WHOLE;
            }
            int start = pastSpace(line, at);
            inside = start < line.length() && line.charAt(start) == '"';
            if (inside) {
                at = closed(line, start + 1);
            } else {
                int next = line.indexOf(sign, start);
                if (next < 0) {
                    return Ending.WHOLE;
                }
                at = next + 1;
            }
        }
        return Ending.OPEN;
    }

    /// How many of this sign, outside quotes, each line that is not blank has; smallest first.
    private List<Integer> counts(List<String> lines) {
        var counts = new ArrayList<Integer>();
        boolean quoted = false;
        for (String line : lines) {
            int count = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                count += c == sign && !quoted ? 1 : 0;
            }
            if (!line.isBlank()) {
                counts.add(count);
            }
        }
        counts.sort(null);
        return counts;
    }

    /// The place after the quote that closes a cell, or -1.
    private static int closed(String line, int from) {
        int quote = line.indexOf('"', from);
        while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            quote = line.indexOf('"', quote + 2);
        }
        return quote < 0 ? -1 : quote + 1;
    }

    private int pastSpace(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != sign && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
