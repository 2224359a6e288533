package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.instrument.Instrument;
import pop.instrument.Item;
import pop.spreadsheet.Header;
import pop.web.Typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which column holds what: those that say whose reading it is, and one for each area, called by its name or its
/// number.
record FileColumns(Map<What, Integer> places, Map<String, Integer> areas) {

    private static final Pattern NUMBER = Pattern.compile("(?:area |item |indicator )?(\\d{1,3})(?:[ .:)–-].*)?");

    enum What {
        PERSON("person", "person reference", "reference", "client", "client reference", "client id"),
        DATE("date", "date completed", "completed on", "done on"),
        INSTRUMENT("instrument", "star", "star type", "measure"),
        VERSION("version", "star version"),
        DONE_BY("who completed", "completed by", "done by", "who"),
        EARLY("before support", "before support began");

        private final List<String> names;

        What(String... names) {
            this.names = List.of(names);
        }

        String shown() {
            return names.getFirst().substring(0, 1).toUpperCase(Locale.UK)
                    + names.getFirst().substring(1);
        }
    }

    static FileColumns of(Header header) {
        var places = new LinkedHashMap<What, Integer>();
        for (var what : What.values()) {
            what.names.stream()
                    .map(header::place)
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .ifPresent(place -> places.put(what, place.getAsInt()));
        }
        var areas = new LinkedHashMap<String, Integer>();
        IntStream.range(0, header.names().size())
                .filter(place -> !places.containsValue(place))
                .forEach(place -> areas.put(header.names().get(place), place));
        return new FileColumns(places, areas);
    }

    /// The columns without which nothing can be read.
    List<String> missing() {
        return Stream.of(What.PERSON, What.DATE, What.INSTRUMENT, What.DONE_BY)
                .filter(it -> !places.containsKey(it))
                .map(What::shown)
                .toList();
    }

    /// By its link, its words, or the number that its name begins with.
    static Optional<Item> item(Instrument of, String column) {
        var plain = Typed.plain(column);
        var number = NUMBER.matcher(plain);
        var found = new ArrayList<String>(List.of(plain));
        if (number.matches()) {
            found.add(number.group(1));
        }
        return of.items().stream()
                .filter(it -> found.contains(it.link().toLowerCase(Locale.UK))
                        || Typed.plain(it.words()).equals(plain))
                .findFirst();
    }

    @Nullable
    Integer place(What what) {
        return places.get(what);
    }
}
