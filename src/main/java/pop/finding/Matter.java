package pop.finding;

import pop.web.Words;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Something about a person that a service may ask for. The order is that of `finding.bit` in the database.
enum Matter {
    CONVICTIONS,
    VIOLENCE,
    SEXUAL_OFFENCE,
    FIRE_RAISING,
    METHADONE,
    STILL_USING,
    DOGS,
    NO_FIXED_ABODE,
    OUTSIDE_GLASGOW,
    WALKING_IN;

    static Set<Matter> named(Collection<String> names) {
        var matters = EnumSet.noneOf(Matter.class);
        Arrays.stream(values()).filter(it -> names.contains(it.name())).forEach(matters::add);
        return matters;
    }

    static int bits(Set<Matter> matters) {
        return matters.stream().mapToInt(it -> 1 << it.ordinal()).sum();
    }

    static List<Matter> in(int bits) {
        return Arrays.stream(values())
                .filter(it -> (bits >> it.ordinal() & 1) == 1)
                .toList();
    }

    /// @param how `takes`, `refuses`, `depends` or `unknown`
    String words(String how) {
        return Words.find("finding." + how + "." + name()).orElseThrow();
    }
}
