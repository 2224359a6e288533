package pop.drugalert;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// The board, for everybody with a post.
@Controller
class DrugAlertController {

    private static final int A_PAGE = 25;

    private final DrugAlerts alerts;
    private final Clock clock;

    DrugAlertController(DrugAlerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// @param keeps the viewer may put up another
    record BoardPage(List<DrugAlert> alerts, DrugAlerts.Wanted wanted, boolean keeps, Paging paging) {

        LocalDate today() {
            return wanted.today();
        }

        List<DrugAlert> standing() {
            return alerts.stream().filter(it -> it.stands(today())).toList();
        }

        List<DrugAlert> past() {
            return alerts.stream().filter(it -> !it.stands(today())).toList();
        }

        /// Nothing on the first page is nothing at all.
        boolean saysNoneStands() {
            return paging.page() == 1 && standing().isEmpty();
        }
    }

    record AlertPage(DrugAlert it, List<DrugAlerts.Happened> facts, boolean keeps, LocalDate today) {

        DrugAlerts.Happened latest() {
            return facts.getFirst();
        }

        /// It says what the warning says now.
        boolean isNow(DrugAlerts.Happened fact) {
            return fact.said().equals(it.said());
        }
    }

    record SheetPage(List<DrugAlert> alerts, String back, LocalDate today) {}

    @GetMapping("/drug-alerts")
    @Transactional(readOnly = true)
    ModelAndView board(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable WhoWarns source,
            Post post,
            HttpServletRequest request) {
        var paging = Paging.from(request, A_PAGE);
        var wanted = new DrugAlerts.Wanted(words.strip(), source, today());
        var found = alerts.list(wanted, A_PAGE + 1, paging.offset());
        var shown = found.subList(0, Math.min(found.size(), A_PAGE));
        return new ModelAndView(
                "drugalert/board",
                "page",
                new BoardPage(
                        shown, wanted, DrugAlert.isKeptBy(post.role()), paging.withMore(found.size() > shown.size())));
    }

    @GetMapping("/drug-alerts/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable DrugAlertId id, Post post) {
        return new ModelAndView(
                "drugalert/show",
                "page",
                new AlertPage(find(id), alerts.facts(id), DrugAlert.isKeptBy(post.role()), today()));
    }

    /// All that stand, on paper.
    @GetMapping("/drug-alerts/print")
    @Transactional(readOnly = true)
    ModelAndView print() {
        var today = today();
        var all = alerts.list(new DrugAlerts.Wanted("", null, today), alerts.standing(today), 0);
        var standing = all.stream().filter(it -> it.stands(today)).toList();
        return new ModelAndView("drugalert/sheet", "page", new SheetPage(standing, "/drug-alerts", today));
    }

    @GetMapping("/drug-alerts/{id}/print")
    @Transactional(readOnly = true)
    ModelAndView print(@PathVariable DrugAlertId id) {
        return new ModelAndView(
                "drugalert/sheet", "page", new SheetPage(List.of(find(id)), "/drug-alerts/" + id, today()));
    }

    private DrugAlert find(DrugAlertId id) {
        return alerts.find(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
