package pop.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How far something is, on standard error: a bar that moves in a terminal, a line every tenth elsewhere.
final class ProgressBar {

    private static final int WIDTH = 30;

    private final String what;
    private final int all;
    private final Clock clock = Clock.systemUTC();
    private final Instant began = clock.instant();
    private final PrintStream screen = System.err;
    private final boolean moves = System.console() != null && System.console().isTerminal();
    private int said = -1;

    /// @param what is counted, as in `people`
    ProgressBar(String what, int all) {
        this.what = what;
        this.all = Math.max(1, all);
    }

    void at(int done) {
        int percent = (int) (100L * done / all);
        if (moves) {
            var filled = WIDTH * percent / 100;
            screen.print(
                    "\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + line(done, percent) + "\033[K");
            if (done == all) {
                screen.println();
            }
            screen.flush();
        } else if (percent / 10 > said / 10 || said < 0) {
            screen.println(line(done, percent));
        }
        said = percent;
    }

    private String line(int done, int percent) {
        return String.format(Locale.UK, "%3d %%  %,d of %,d %s%s", percent, done, all, what, left(done));
    }

    private String left(int done) {
        var spent = Duration.between(began, clock.instant());
        if (done == 0 || done == all || spent.toSeconds() < 2) {
            return "";
        }
        var left = spent.multipliedBy(all - done).dividedBy(done);
        return String.format(Locale.UK, ", about %d:%02d left", left.toMinutes(), left.toSecondsPart());
    }
}
