package pop.finding;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What somebody asked for, as they typed it: the fields of the form, which are the address of its answer.
///
/// @param when `NOW` or empty: any time, unless `time` says when
record Question(
        List<String> need,
        String q,
        String near,
        String when,
        String time,
        String age,
        String sex,
        List<String> matter,
        String room,
        String language,
        List<String> access) {

    private static final int LONGEST = 200;
    private static final int MOST = 40;

    static Question of(Map<String, String[]> typed) {
        return new Question(
                all(typed, "need"),
                one(typed, "q"),
                one(typed, "near"),
                one(typed, "when"),
                one(typed, "time"),
                one(typed, "age"),
                one(typed, "sex"),
                all(typed, "matter"),
                one(typed, "room"),
                one(typed, "language"),
                all(typed, "access"));
    }

    /// From a sealed line such as `need=DRUGS&near=G31`.
    static Question ofLine(String line) {
        var typed = new HashMap<String, String[]>();
        for (var pair : line.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                var value = URLDecoder.decode(pair.substring(at + 1), UTF_8);
                typed.merge(pair.substring(0, at), new String[] {value}, Question::joined);
            }
        }
        return of(typed);
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    /// What is known of a person stands in the form already.
    Question knowing(String knownAge, String knownSex, String knownNear) {
        return new Question(need, q, knownNear, when, time, knownAge, knownSex, matter, room, language, access);
    }

    Question anywhere() {
        return new Question(need, q, "", when, time, age, sex, matter, room, language, access);
    }

    /// As it stands behind the question mark of an address; empty when nothing was asked.
    String line() {
        var pairs = Stream.of(
                pairs("need", need),
                pairs("matter", matter),
                pairs("access", access),
                pairs("q", List.of(q)),
                pairs("near", List.of(near)),
                pairs("when", List.of(when)),
                pairs("time", List.of(time)),
                pairs("age", List.of(age)),
                pairs("sex", List.of(sex)),
                pairs("room", List.of(room)),
                pairs("language", List.of(language)));
        return pairs.flatMap(it -> it).collect(Collectors.joining("&"));
    }

    private static Stream<String> pairs(String name, List<String> values) {
        return values.stream().filter(it -> !it.isEmpty()).map(it -> name + "=" + URLEncoder.encode(it, UTF_8));
    }

    /// How many of the folded fields are filled in.
    long folded() {
        return Stream.of(need, matter, access, List.of(age), List.of(sex), List.of(room), List.of(language))
                .flatMap(List::stream)
                .filter(it -> !it.isEmpty())
                .count();
    }

    private static String one(Map<String, String[]> typed, String name) {
        var values = typed.get(name);
        var value = values == null || values.length == 0 ? "" : values[0].strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static List<String> all(Map<String, String[]> typed, String name) {
        var values = typed.get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(it -> !it.isBlank())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }
}
