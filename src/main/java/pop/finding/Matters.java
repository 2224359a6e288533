package pop.finding;

import pop.directory.Matter;
import pop.web.Words;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What is true of a person, as bits: the order is that of `finding.bit` in the database.
final class Matters {

    private Matters() {}

    static Set<Matter> named(Collection<String> names) {
        var matters = EnumSet.noneOf(Matter.class);
        Arrays.stream(Matter.values()).filter(it -> names.contains(it.name())).forEach(matters::add);
        return matters;
    }

    static int bit(Matter matter) {
        return 1 << matter.ordinal();
    }

    static int bits(Set<Matter> matters) {
        return matters.stream().mapToInt(Matters::bit).sum();
    }

    /// @param how `takes`, `refuses`, `depends` or `unknown`
    static String words(String how, Matter matter) {
        return Words.find("finding." + how + "." + matter.name()).orElseThrow();
    }
}
