package pop.custody;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Custody centres and what they are for, for administrators and those who lead a team.
@Controller
class CentreController {

    private final CentreRegister centres;
    private final Door door;

    CentreController(CentreRegister centres, Door door) {
        this.centres = centres;
        this.door = door;
    }

    record CentresPage(
            List<CentreHistory> centres, CentreForm form, Problems problems, LocalDate today, boolean figures) {

        List<Choice> roles() {
            return Choice.all(Centres.Role.values());
        }
    }

    /// @param role the id of the next
    /// @param chosen, from and lastDay: as typed
    record CentrePage(
            CentreHistory it,
            UUID role,
            Centres.@Nullable Role chosen,
            String from,
            String lastDay,
            Problems problems,
            LocalDate today) {

        List<Choice> roles() {
            return Choice.all(Centres.Role.values());
        }
    }

    @GetMapping("/centres")
    @Transactional(readOnly = true)
    ModelAndView list(Post post) {
        allow(post);
        return list(CentreForm.empty(), Problems.none(), post);
    }

    @PostMapping("/centres")
    @Transactional
    ModelAndView add(
            @Valid @ModelAttribute("form") CentreForm form, BindingResult result, Post post, RedirectAttributes after) {
        allow(post);
        var problems = Problems.of(result);
        var centre = form.read(today(), problems);
        if (centre.isPresent() && !centres.add(centre.get())) {
            problems.add("name", "There is a centre of this name already. If it is closed, open it again");
        }
        if (centre.isEmpty() || !problems.isEmpty()) {
            return unprocessable(list(form.id() == null ? CentreForm.empty() : form, problems, post));
        }
        var it = centre.get();
        centres.change(it, Objects.requireNonNull(form.roleId()), it.roles().getFirst());
        after.addFlashAttribute("notice", "The centre is added.");
        return new ModelAndView("redirect:/centres");
    }

    @GetMapping("/centres/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable CentreId id, Post post) {
        allow(post);
        var it = centres.find(id).orElseThrow(NotFound::new);
        return show(page(it, null, "", lastDay(it), Problems.none()));
    }

    @PostMapping("/centres/{id}/roles")
    @Transactional
    ModelAndView change(
            @PathVariable CentreId id,
            @RequestParam UUID role,
            @RequestParam(required = false) Centres.@Nullable Role what,
            @RequestParam(defaultValue = "") String from,
            Post post,
            RedirectAttributes after) {
        allow(post);
        var problems = Problems.none();
        var it = held(id);
        if (!centres.hasRole(role)) {
            var day = CentreForm.day("from", from, today(), problems);
            if (what == null) {
                problems.add("what", "Choose what it is for");
            }
            if (day != null) {
                mayBegin(it, day, problems);
            }
            if (day == null || what == null || !problems.isEmpty()) {
                return unprocessable(show(page(it, what, from, lastDay(it), problems)));
            }
            centres.change(it, role, new CentreHistory.Held(what, day, null));
            after.addFlashAttribute("notice", it.name() + ": " + Words.of(what) + " from " + When.day(day) + ".");
        }
        return new ModelAndView("redirect:/centres/" + id);
    }

    private static void mayBegin(CentreHistory it, LocalDate day, Problems problems) {
        var latest = it.latest();
        if (day.isBefore(it.since())) {
            problems.add("from", "The centre opened on " + When.day(it.since()) + ": enter that day or a later one");
        } else if (it.until() != null && !day.isBefore(it.until())) {
            problems.add(
                    "from",
                    "The centre is closed then: its last day is "
                            + When.day(it.until().minusDays(1)));
        } else if (latest != null && !day.isAfter(latest)) {
            problems.add("from", "What it is for changed on " + When.day(latest) + " already: enter a later day");
        }
    }

    /// With no day it is open again.
    @PostMapping("/centres/{id}/closing")
    @Transactional
    ModelAndView close(
            @PathVariable CentreId id,
            @RequestParam(defaultValue = "") String lastDay,
            Post post,
            RedirectAttributes after) {
        allow(post);
        var problems = Problems.none();
        var it = held(id);
        var last = lastDay(it, lastDay, problems);
        if (!problems.isEmpty()) {
            return unprocessable(show(page(it, null, "", lastDay, problems)));
        }
        centres.close(it, last == null ? null : last.plusDays(1));
        after.addFlashAttribute(
                "notice",
                last == null
                        ? it.name() + " is open again."
                        : "The last day of " + it.name() + " is " + When.day(last) + ".");
        return new ModelAndView("redirect:/centres/" + id);
    }

    private @Nullable LocalDate lastDay(CentreHistory it, String typed, Problems problems) {
        if (typed.isBlank()) {
            if (it.until() == null) {
                problems.add("lastDay", "Enter the last day on which it is open");
            }
            return null;
        }
        var last = CentreForm.day("lastDay", typed, today(), problems);
        var latest = it.latest() == null ? it.since() : it.latest();
        if (last != null && last.isBefore(latest)) {
            problems.add("lastDay", "What it is for begins on " + When.day(latest) + ": enter that day or a later one");
        }
        return last;
    }

    private CentreHistory held(CentreId id) {
        centres.hold(id);
        return centres.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView list(CentreForm form, Problems problems, Post post) {
        return new ModelAndView(
                "custody/centres",
                "page",
                new CentresPage(centres.all(), form, problems, today(), post.role() == Role.TEAM_LEADER));
    }

    private static ModelAndView show(CentrePage page) {
        return new ModelAndView("custody/centre", "page", page);
    }

    private static String lastDay(CentreHistory it) {
        return it.until() == null ? "" : When.date(it.until().minusDays(1));
    }

    private CentrePage page(
            CentreHistory it, Centres.@Nullable Role what, String from, String lastDay, Problems problems) {
        return new CentrePage(it, Ids.next(), what, from, lastDay, problems, today());
    }

    private LocalDate today() {
        return When.dayOf(door.now());
    }

    private static ModelAndView unprocessable(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /// To everybody else the page does not exist.
    private static void allow(Post post) {
        if (post.role() != Role.ADMINISTRATOR && post.role() != Role.TEAM_LEADER) {
            throw new NotFound();
        }
    }
}
