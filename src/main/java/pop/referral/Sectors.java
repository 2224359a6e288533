package pop.referral;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/// How many live postcodes of each district and sector were within Glasgow City in August 2020, read from
/// `sectors.txt`, which says where the counts come from.
final class Sectors {

    /// Postcodes within and outside Glasgow City, as counted; where all are on one side only that is known.
    record Share(int inside, int outside) {

        static final Share ALL = new Share(1, 0);
        static final Share NONE = new Share(0, 1);

        boolean isMixed() {
            return inside > 0 && outside > 0;
        }
    }

    private static final Map<String, Share> DISTRICTS = new HashMap<>();
    private static final Map<String, Share> SECTORS = new HashMap<>();

    static {
        for (String line : text().lines()
                .filter(each -> !each.isBlank() && !each.startsWith("#"))
                .toList()) {
            read(line);
        }
    }

    private Sectors() {}

    static @Nullable Share district(String outward) {
        return DISTRICTS.get(outward);
    }

    /// Of `G33 6`; null when no such sector was there.
    static @Nullable Share sector(String sector) {
        return SECTORS.get(sector);
    }

    private static void read(String line) {
        int colon = line.indexOf(':');
        String kind = line.substring(0, colon);
        String[] words = line.substring(colon + 1).strip().split(" ");
        switch (kind) {
            case "all" -> Arrays.stream(words).forEach(outward -> DISTRICTS.put(outward, Share.ALL));
            case "none" -> Arrays.stream(words).forEach(outward -> DISTRICTS.put(outward, Share.NONE));
            default -> mixed(kind, words);
        }
    }

    /// `G33 879/184: 1=199/2 2 3 6=12/182 8-`: of the district, then of each sector: counted, all inside, none inside.
    private static void mixed(String district, String[] sectors) {
        String outward = district.substring(0, district.indexOf(' '));
        DISTRICTS.put(outward, counted(district.substring(outward.length() + 1)));
        for (String each : sectors) {
            String name = outward + " " + each.charAt(0);
            String rest = each.substring(1);
            SECTORS.put(name, rest.isEmpty() ? Share.ALL : rest.equals("-") ? Share.NONE : counted(rest.substring(1)));
        }
    }

    private static Share counted(String share) {
        int slash = share.indexOf('/');
        return new Share(Integer.parseInt(share.substring(0, slash)), Integer.parseInt(share.substring(slash + 1)));
    }

    private static String text() {
        try (var in = Objects.requireNonNull(Sectors.class.getResourceAsStream("sectors.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
