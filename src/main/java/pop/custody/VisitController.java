package pop.custody;

import jakarta.servlet.http.HttpServletRequest;
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
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Visits to the cells: opened, counted, closed, and looked back at.
@Controller
class VisitController {

    private static final int A_PAGE = 20;

    private final Shift shift;
    private final Visits visits;
    private final Centres centres;
    private final Shown shown;
    private final Door door;

    VisitController(Shift shift, Visits visits, Centres centres, Shown shown, Door door) {
        this.shift = shift;
        this.visits = visits;
        this.centres = centres;
        this.shown = shown;
        this.door = door;
    }

    /// @param mine the viewer's open visit
    /// @param due whom the team has to try to reach
    record VisitsPage(
            @Nullable Visit mine,
            List<Centres.Centre> centres,
            VisitForm form,
            Problems problems,
            List<Visits.Line> lines,
            List<Shown.Line> due,
            Paging paging,
            Instant now) {

        List<Choice> centreChoices() {
            return centres.stream()
                    .map(it -> it.role() == null
                            ? Choice.of(it.id().toString(), it.name())
                            : Choice.of(it.id().toString(), it.name(), Words.of(it.role())))
                    .toList();
        }

        List<Choice> hourChoices() {
            return IntStream.rangeClosed(1, VisitForm.LONGEST)
                    .mapToObj(it -> Choice.of(String.valueOf(it), When.count(it, "hour")))
                    .toList();
        }
    }

    @GetMapping("/visits")
    @Transactional(readOnly = true)
    ModelAndView list(Post post, HttpServletRequest request) {
        door.mustVisit(post);
        return page(VisitForm.empty(), Problems.none(), post, request);
    }

    @PostMapping("/visits")
    @Transactional
    ModelAndView open(
            @ModelAttribute("form") VisitForm form, BindingResult result, Post post, HttpServletRequest request) {
        door.mustVisit(post);
        var problems = Problems.of(result);
        var now = door.now();
        var centre = centre(form, now);
        var from = form.from(now, problems);
        var inCustody = VisitForm.number(form.inCustody(), problems);
        if (centre.isEmpty()) {
            problems.add("centre", "Choose the custody centre");
        }
        if (form.id() == null || centre.isEmpty() || from.isEmpty() || !problems.isEmpty()) {
            var again = page(form.id() == null ? VisitForm.empty() : form, problems, post, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var id = shift.open(visit(form, centre.get(), from.get(), post));
        inCustody.ifPresent(number -> visits.count(visit(id), number, now));
        return new ModelAndView("redirect:/visits/" + id);
    }

    private Visit visit(VisitForm form, Centres.Centre centre, Instant from, Post post) {
        return new Visit(
                Objects.requireNonNull(form.id()),
                centre.id(),
                centre.name(),
                post.team(),
                door.holder(post),
                post.worker(),
                post.name(),
                from,
                form.until(from),
                null,
                VisitStatus.OPEN,
                null);
    }

    @PostMapping("/visits/{id}/headcount")
    @Transactional
    String count(@PathVariable VisitId id, @RequestParam String inCustody, RedirectAttributes after) {
        var problems = Problems.none();
        var visit = visit(id);
        VisitForm.number(inCustody, problems).ifPresent(number -> visits.count(visit, number, door.now()));
        after.addFlashAttribute("notice", problems.isEmpty() ? "Headcount kept." : problems.at("inCustody"));
        return "redirect:/visits/" + id;
    }

    /// Closing it again changes nothing.
    @PostMapping("/visits/{id}/ending")
    @Transactional
    String close(@PathVariable VisitId id, RedirectAttributes after) {
        var visit = visit(id);
        var now = door.now();
        visits.close(visit, visit.isOver(now, visits.patience()) ? visit.until() : now, now);
        after.addFlashAttribute("notice", "The visit is closed. What you still have to send is taken in all the same.");
        return "redirect:/visits";
    }

    private Visit visit(VisitId id) {
        return visits.find(id).orElseThrow(NotFound::new);
    }

    private Optional<Centres.Centre> centre(VisitForm form, Instant now) {
        return centres.visited(When.dayOf(now)).stream()
                .filter(it -> it.id().equals(form.centre()))
                .findFirst();
    }

    private ModelAndView page(VisitForm form, Problems problems, Post post, HttpServletRequest request) {
        var now = door.now();
        var paging = Paging.from(request, A_PAGE);
        var lines = visits.recent(paging);
        return new ModelAndView(
                "custody/visits",
                "page",
                new VisitsPage(
                        visits.openOf(post.worker()).orElse(null),
                        centres.visited(When.dayOf(now)),
                        form,
                        problems,
                        lines.subList(0, Math.min(A_PAGE, lines.size())),
                        shown.due(),
                        paging.withMore(lines.size() > A_PAGE),
                        now));
    }
}
