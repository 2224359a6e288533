package pop.finding;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Map;

/// What somebody asked for, as they typed it: the fields of the form, which are the address of its answer.
///
/// @param when `NOW`, `AT` or empty: any time
record Question(
        List<String> need,
        String q,
        String near,
        String when,
        String day,
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
                one(typed, "day"),
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
        var fields = UriComponentsBuilder.newInstance().query(line).build(true).getQueryParams();
        var typed = new java.util.HashMap<String, String[]>();
        fields.forEach((name, values) -> typed.put(
                name,
                values.stream()
                        .map(it -> it == null
                                ? ""
                                : java.net.URLDecoder.decode(it, java.nio.charset.StandardCharsets.UTF_8))
                        .toArray(String[]::new)));
        return of(typed);
    }

    /// What is known of a person stands in the form already.
    Question knowing(String knownAge, String knownSex, String knownNear) {
        return new Question(need, q, knownNear, when, day, time, knownAge, knownSex, matter, room, language, access);
    }

    String line() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        need.forEach(it -> fields.add("need", it));
        matter.forEach(it -> fields.add("matter", it));
        access.forEach(it -> fields.add("access", it));
        Map.of(
                        "q",
                        q,
                        "near",
                        near,
                        "when",
                        when,
                        "day",
                        day,
                        "time",
                        time,
                        "age",
                        age,
                        "sex",
                        sex,
                        "room",
                        room,
                        "language",
                        language)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        fields.add(name, value);
                    }
                });
        var line = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> line.append(line.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return line.toString();
    }

    boolean isAboutPerson() {
        return !age.isEmpty() || !sex.isEmpty() || !matter.isEmpty();
    }

    boolean isMore() {
        return !room.isEmpty() || !language.isEmpty() || !access.isEmpty();
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
                : java.util.Arrays.stream(values)
                        .filter(it -> !it.isBlank())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }
}
