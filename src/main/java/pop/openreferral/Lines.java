package pop.openreferral;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// On which line of a file each record begins, for whoever opens it in an editor.
final class Lines {

    private static final Pattern RECORD = Pattern.compile("((?:/[^/]+)?)/(\\d+)(?:/.*)?");
    private static final int FIRST = 1024;

    private final Map<String, int[]> starts = new HashMap<>();

    /// @param list its pointer: `/contents`
    void add(String list, int number, int line) {
        var known = starts.getOrDefault(list, new int[FIRST]);
        var enough = number < known.length ? known : Arrays.copyOf(known, number * 2);
        enough[number] = line;
        starts.put(list, enough);
    }

    /// Of the record in which something stands; 0 when that is not known, or all stands on one line.
    int of(String pointer) {
        var match = RECORD.matcher(pointer);
        if (!match.matches() || match.group(2).length() > 9) {
            return 0;
        }
        var known = starts.get(match.group(1));
        int number = Integer.parseInt(match.group(2));
        int line = known == null || number >= known.length ? 0 : known[number];
        return line > 1 ? line : 0;
    }
}
