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
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        List<Section> sections() {
            var needs = new LinkedHashMap<String, List<QuickList.Line>>();
            lines.stream()
                    .filter(line -> !line.isClosed())
                    .forEach(line -> needs.computeIfAbsent(line.needName(), _ -> new ArrayList<>())
                            .add(line));
            return needs.entrySet().stream()
                    .map(it -> new Section(it.getKey(), it.getValue()))
                    .toList();
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

        String until(QuickList.Line line) {
            return line.closesAt() == null
                    ? "Hours not known: phone first"
                    : "Open until " + Reasons.until(release, line.closesAt());
        }
    }

    /// @param lines the best first
    record Section(String need, List<QuickList.Line> lines) {

        private static final int BEST = 4;

        List<QuickList.Line> best() {
            return lines.subList(0, rest().isEmpty() ? lines.size() : BEST);
        }

        /// Folded away; one alone is not worth it.
        List<QuickList.Line> rest() {
            return lines.size() > BEST + 1 ? lines.subList(BEST, lines.size()) : List.of();
        }

        /// "2 open", or that nobody knows.
        String open() {
            var known = lines.stream().filter(it -> it.closesAt() != null).count();
            return known == 0 ? "phone first" : known + " open";
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
