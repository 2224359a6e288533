package pop.bench;

import java.util.List;
import java.util.Locale;

/// The figures, readable in a terminal and in Markdown.
final class Report {

    private Report() {}

    static String of(Timings starts, List<Errand.Result> results) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.UK,
                "Warm start, from process to ready: median %.1f s, longest %.1f s of %d%n%n",
                starts.median() / 1000,
                starts.at(1) / 1000,
                starts.count()));
        text.append(line("Page", "As", "Median ms", "95 % ms", "99 % ms", "App CPU", "DB CPU", "Wire KB", "Asked"));
        text.append(line("---", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:"));
        for (var each : results) {
            text.append(line(
                    each.errand().page(),
                    each.errand().member(),
                    number(each.timings().median()),
                    number(each.timings().at(0.95)),
                    number(each.timings().at(0.99)),
                    number(each.cpu().application()),
                    number(each.cpu().database()),
                    number(each.bytes() / 1000.0),
                    asked(each)));
        }
        return text.toString();
    }

    private static String asked(Errand.Result result) {
        var refused = result.refused() == 0 ? "" : " (" + result.refused() + " refused)";
        return result.timings().count() + refused;
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.UK, "%.1f", number);
    }

    private static String line(Object... cells) {
        return String.format(Locale.UK, "| %-24s | %-15s | %9s | %8s | %8s | %8s | %8s | %8s | %5s |%n", cells);
    }
}
