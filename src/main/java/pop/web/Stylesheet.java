package pop.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Joins GOV.UK's stylesheet and our own `pop.css` into the one that is served: their components and behaviour, our
/// font, sizes and colours. Neither their font nor their crown may be used outside GOV.UK.
final class Stylesheet {
    private static final String WEBJAR = "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final List<String> LEFT_OUT = List.of("@font-face\\{[^}]*\\}", "url\\(/assets/[^)]*\\)");
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("GDS Transport,arial,sans-serif", "var(--font)"),
            Map.entry("font-size:1.1875rem;line-height:1.3157894737", "font-size:1rem;line-height:1.45"),
            Map.entry("#0b0c0c", "#14282d"),
            Map.entry("#505a5f", "#4d5f64"),
            Map.entry("#b1b4b6", "#c9c6bb"),
            Map.entry("#f3f2f1", "#f2f0ea"),
            Map.entry("#1d70b8", "#0a636b"),
            Map.entry("#003078", "#063f45"),
            Map.entry("#4c2c92", "#4f4380"),
            Map.entry("#00703c", "#0a636b"),
            Map.entry("#005a30", "#084f56"),
            Map.entry("#002d18", "#052f33"),
            Map.entry("#d4351c", "#b3261e"),
            Map.entry("#aa2a16", "#8f1d17"),
            Map.entry("#55150b", "#4d0f0c"),
            Map.entry("#fd0", "#ffc247"));

    private Stylesheet() {}

    static String joined(String own) {
        var theirs = new String(Assets.read(WEBJAR + "govuk-frontend.min.css"), StandardCharsets.UTF_8);
        for (var pattern : LEFT_OUT) {
            theirs = theirs.replaceAll(pattern, "");
        }
        for (var entry : OURS.entrySet()) {
            theirs = theirs.replace(entry.getKey(), entry.getValue());
        }
        return theirs.replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "") + "\n" + own;
    }
}
