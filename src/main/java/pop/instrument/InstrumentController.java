package pop.instrument;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;
import pop.web.TypedDay;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What instruments there are, and whether one may use them: for everybody with a post.
@Controller
class InstrumentController {

    private static final int SIZE = 25;

    private final Instruments instruments;
    private final Register register;
    private final Permits permits;
    private final Trainings trainings;
    private final Clock clock;

    InstrumentController(
            Instruments instruments, Register register, Permits permits, Trainings trainings, Clock clock) {
        this.instruments = instruments;
        this.register = register;
        this.permits = permits;
        this.trainings = trainings;
        this.clock = clock;
    }

    record ListPage(List<Register.Version> all, LookedAt by) {}

    record ShowPage(
            List<Register.Version> versions,
            List<Item> items,
            List<Permit> permits,
            List<Training> trainings,
            Paging paging,
            LookedAt by,
            Problems problems) {

        Register.Version newest() {
            return versions.getFirst();
        }

        String here() {
            return "/instruments/" + newest().code();
        }
    }

    /// @param supports they take readings, so whether they may is said to them
    record LookedAt(LocalDate today, boolean governs, boolean supports) {

        static LookedAt by(Post me, LocalDate today) {
            return new LookedAt(today, Governance.governs(me), me.role().supports());
        }

        /// To whoever takes no readings their own training means nothing.
        boolean isOpen(Register.Version it) {
            return it.shut() == null || !supports && it.shut() == Gate.Why.NOT_TRAINED;
        }
    }

    @GetMapping("/instruments")
    @Transactional(readOnly = true)
    ModelAndView list(Post me) {
        return new ModelAndView(
                "instrument/list", "page", new ListPage(register.newest(me.worker()), LookedAt.by(me, today())));
    }

    @GetMapping("/instruments/{code}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable String code, Post me, HttpServletRequest request) {
        return page(code, me, request, Problems.none());
    }

    /// Its last day of use is the only thing of a version that may ever be set.
    @PostMapping("/instruments/{code}/{version}/end")
    @Transactional
    ModelAndView end(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String last,
            Post me,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Governance.must(me);
        var key = new InstrumentKey(code, version);
        var from = instruments.find(key).orElseThrow(NotFound::new).from();
        var day = TypedDay.either(last, today()).orElse(null);
        if (day == null || from != null && day.isBefore(from)) {
            var message = day == null ? "Enter a day, such as 31 3 2027" : "It cannot end before it begins";
            var again = page(code, me, request, Problems.none().add("last", message));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("typed", last);
        }
        if (!register.end(key, day.plusDays(1))) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        flash.addFlashAttribute("notice", "Its last day is " + When.date(day) + ". Readings that were taken stay.");
        return new ModelAndView("redirect:/instruments/" + code);
    }

    private ModelAndView page(String code, Post me, HttpServletRequest request, Problems problems) {
        var versions = register.of(code, me.worker());
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var newest = versions.getFirst();
        var paging = Paging.from(request, SIZE);
        var trained = trainings.of(code, today(), paging);
        var page = new ShowPage(
                versions,
                instruments
                        .find(new InstrumentKey(code, newest.version()))
                        .orElseThrow(NotFound::new)
                        .items(),
                permits.of(code),
                trained.stream().limit(SIZE).toList(),
                paging.withMore(trained.size() > SIZE),
                LookedAt.by(me, today()),
                problems);
        return new ModelAndView("instrument/show", "page", page).addObject("typed", "");
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
