package pop.bench;

import java.util.Locale;

/// What a bench of the duty screen found.
///
/// @param shown from before the POST until a screen shows it, for each screen
/// @param refused not taken by the house
/// @param missing how often one was not on a screen within five seconds
public record DutyReport(
        DutyBench.Plan plan, Timings posts, Timings shown, Timings lists, int refused, int missing, Cpu cpu) {

    private static final double PROMISED_MILLISECONDS = 1000;

    public boolean isKept() {
        return refused == 0 && missing == 0 && shown.at(0.99) < PROMISED_MILLISECONDS;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.UK,
                "%d duty screens, %d notifications a second for %d s (%d s before, not counted); refused %d, not shown within 5 s on some screen %d%n%n",
                plan.screens(),
                plan.aSecond(),
                plan.seconds(),
                plan.warmUp(),
                refused,
                missing));
        text.append(line("", "Median ms", "95 % ms", "99 % ms", "Longest ms", "Counted"));
        text.append(line("---", "--:", "--:", "--:", "--:", "--:"));
        text.append(line("Save to shown, each screen", shown));
        text.append(line("Save answered", posts));
        text.append(line("List of a screen", lists));
        return text.append(String.format(
                        Locale.UK,
                        "%nProcessor: application %.0f %%, database %.0f %% of one core%n",
                        cpu.application() / plan.seconds() / 10,
                        cpu.database() / plan.seconds() / 10))
                .toString();
    }

    private static String line(String what, Timings timings) {
        return line(
                what,
                number(timings.median()),
                number(timings.at(0.95)),
                number(timings.at(0.99)),
                number(timings.at(1)),
                String.valueOf(timings.count()));
    }

    private static String line(Object... cells) {
        return String.format(Locale.UK, "| %-26s | %9s | %8s | %8s | %10s | %8s |%n", cells);
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.UK, "%.0f", number);
    }
}
