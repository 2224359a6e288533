package pop.custody;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.Post;
import pop.agency.Role;
import pop.spreadsheet.SheetWriter;
import pop.web.NavLink;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What came of the visits to the cells, in numbers. Mentors are never ranked: no number is by mentor.
@Controller
class FiguresController {

    private static final List<String> HEADER = List.of("From", "Until", "Table", "Line", "Measure", "Value");

    private final Tally tally;
    private final Door door;

    FiguresController(Tally tally, Door door) {
        this.tally = tally;
        this.door = door;
    }

    /// @param figures null when the days could not be read
    /// @param from and until: as typed, or what is shown
    record FiguresPage(
            @Nullable Figures figures,
            @Nullable Period period,
            String from,
            String until,
            Problems problems,
            SmallNumbers rule,
            List<NavLink> periods,
            boolean mentor,
            boolean leads) {

        boolean isRounded() {
            return rule == SmallNumbers.ROUNDED;
        }

        String csv() {
            return "/visits/figures.csv?" + (period == null ? "" : query(period));
        }
    }

    @GetMapping("/visits/figures")
    @Transactional(readOnly = true)
    ModelAndView show(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Post post) {
        var rule = rule(post);
        var today = When.dayOf(door.now());
        var problems = Problems.none();
        var period = Period.read(from, until, today, rule, problems).orElse(null);
        var page = new ModelAndView(
                "custody/figures",
                "page",
                new FiguresPage(
                        period == null ? null : figures(period, rule),
                        period,
                        period == null ? from : When.date(period.from()),
                        period == null ? until : When.date(period.until()),
                        problems,
                        rule,
                        periods(period, today, rule),
                        post.role() == Role.CUSTODY_PEER_MENTOR,
                        post.role() == Role.TEAM_LEADER));
        if (period == null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /// A line for each number, as programs like it. Without readable days there is none.
    @GetMapping("/visits/figures.csv")
    @Transactional(readOnly = true)
    void file(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Post post,
            HttpServletResponse response)
            throws IOException {
        var rule = rule(post);
        var period = Period.read(from, until, When.dayOf(door.now()), rule, Problems.none())
                .orElseThrow(NotFound::new);
        var figures = figures(period, rule);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"custody-figures.csv\"");
        try (var out = new SheetWriter(response.getOutputStream())) {
            out.write(HEADER);
            for (var line : lines(figures)) {
                var cells = new ArrayList<>(
                        List.of(period.from().toString(), period.until().toString()));
                cells.addAll(line);
                out.write(cells);
            }
        }
    }

    private static List<List<String>> lines(Figures figures) {
        var lines = new ArrayList<List<String>>();
        for (var it : figures.headlines()) {
            lines.add(List.of("All", it.title(), it.from(), it.told()));
        }
        for (var table : figures.tables()) {
            var title = Words.of(table.of());
            var measures = table.of().measures();
            for (var row : table.rows()) {
                for (int number = 0; number < measures.size(); number++) {
                    lines.add(List.of(
                            title,
                            row.label(),
                            Words.of(measures.get(number)),
                            row.told().get(number)));
                }
            }
            if (table.few()) {
                lines.add(List.of(title, "Each other", Words.of(measures.getFirst()), SmallNumbers.FEW));
            }
        }
        return lines;
    }

    private Figures figures(Period period, SmallNumbers rule) {
        return new Figures(
                rule,
                tally.count(period),
                tally.reach(period),
                new Figures.Names(tally.centres(), tally.needs(), tally.services()));
    }

    private static List<NavLink> periods(@Nullable Period shown, LocalDate today, SmallNumbers rule) {
        var usual = Period.usual(today, rule);
        var year = new Period(usual.until().plusDays(1).minusYears(1), usual.until());
        var quarter = Period.usual(today, SmallNumbers.ROUNDED);
        var links = new ArrayList<NavLink>();
        links.add(link("Last whole quarter", quarter, shown));
        if (rule == SmallNumbers.EXACT) {
            links.add(link("Six months", usual, shown));
        }
        links.add(link(rule == SmallNumbers.EXACT ? "A year" : "Last four quarters", year, shown));
        return links;
    }

    private static NavLink link(String text, Period period, @Nullable Period shown) {
        return new NavLink("/visits/figures?" + query(period), text, period.equals(shown));
    }

    private static String query(Period period) {
        return "from=" + period.from() + "&until=" + period.until();
    }

    /// To everybody else the page does not exist.
    private static SmallNumbers rule(Post post) {
        return switch (post.role()) {
            case CUSTODY_PEER_MENTOR, TEAM_LEADER -> SmallNumbers.EXACT;
            case RESEARCHER, INFORMATION_GOVERNANCE -> SmallNumbers.ROUNDED;
            case SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    CRISIS_OUTREACH_WORKER,
                    ADMINISTRATOR,
                    PARTNER_WORKER -> throw new NotFound();
        };
    }
}
