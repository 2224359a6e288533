package pop.finding;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The quick list: on an old phone, in custody, with one thumb.
@Controller
class QuickController {

    private static final List<Choice> HOURS = List.of(
            Choice.of("0", "Now"),
            Choice.of("1", "In 1 hour"),
            Choice.of("2", "In 2 hours"),
            Choice.of("3", "In 3 hours"),
            Choice.of("6", "In 6 hours"),
            Choice.of("12", "In 12 hours"));

    private final QuickList list;
    private final Clock clock;

    QuickController(QuickList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /// @param hours until release, one of those offered
    /// @param typed a time typed instead
    record QuickPage(Instant release, String hours, String typed, Problems problems, List<QuickList.Line> lines) {

        List<Choice> choices() {
            return HOURS;
        }

        /// Those that are open then, or whose hours nobody knows, by need.
        List<QuickList.Section> sections() {
            return QuickList.sections(lines);
        }

        long closed() {
            return lines.stream()
                    .filter(QuickList.Line::isClosed)
                    .map(QuickList.Line::id)
                    .distinct()
                    .count();
        }

        String when() {
            return When.time(release) + ", " + When.day(When.dayOf(release));
        }
    }

    @GetMapping("/find/quick")
    @Transactional(readOnly = true)
    String show(
            @RequestParam(name = "in", defaultValue = "1") String in,
            @RequestParam(defaultValue = "") String at,
            Model model) {
        var now = clock.instant();
        var problems = Problems.none();
        var hours = HOURS.stream().anyMatch(it -> it.value().equals(in)) ? in : "1";
        var release = at.isBlank()
                ? now.plus(Duration.ofHours(Long.parseLong(hours)))
                : TypedHour.read(at, "at", now, problems).orElse(now);
        model.addAttribute(
                "page", new QuickPage(release, hours, at, problems, problems.isEmpty() ? list.at(release) : List.of()));
        return "finding/quick";
    }
}
