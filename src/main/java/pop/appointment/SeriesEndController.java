package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;

/// Ending a meeting that comes again.
@Controller
class SeriesEndController {

    private final ArrangingPages pages;
    private final SeriesDesk desk;
    private final RecurringMeetings meetings;

    SeriesEndController(ArrangingPages pages, SeriesDesk desk, RecurringMeetings meetings) {
        this.pages = pages;
        this.desk = desk;
        this.meetings = meetings;
    }

    /// @param day the first on which it is not held any more
    record EndPage(
            Identity person,
            LocalDate today,
            Series series,
            @Nullable String day,
            RequestForm request,
            Problems problems) {}

    @GetMapping("/series/{id}/ending")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable SeriesId id, @RequestParam(required = false) @Nullable LocalDate from) {
        var day = from == null ? "today" : When.date(from);
        return page(found(id), day, RequestForm.empty(), Problems.none());
    }

    @PostMapping("/series/{id}/ending")
    @Transactional
    ModelAndView end(
            @PathVariable SeriesId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String day,
            @ModelAttribute("request") RequestForm request,
            Post me,
            RedirectAttributes flash) {
        var series = found(id).seenAs(version);
        var now = pages.now();
        var problems = request.check(Problems.none(), true);
        var from = TypedDay.toCome(day, When.dayOf(now));
        if (from.isEmpty()) {
            problems.add("day", "This is not a day we can read. Try: today, Tue, 24 Nov");
        }
        if (!problems.isEmpty()) {
            return page(series, day, request, problems);
        }
        desk.end(series, from.orElseThrow(), request.request(), me, now);
        flash.addFlashAttribute("notice", "It has ended. What was before stays.");
        return new ModelAndView("redirect:/people/" + series.person() + "/appointments");
    }

    private Series found(SeriesId id) {
        return meetings.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Series series, @Nullable String day, RequestForm request, Problems problems) {
        var identity = pages.identity(series.person());
        var page = new ModelAndView(
                "appointment/end",
                "page",
                new EndPage(identity, When.dayOf(pages.now()), series, day, request, problems));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
