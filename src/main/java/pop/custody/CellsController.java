package pop.custody;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.directory.ServiceId;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The corridor: one page that records whoever is approached, with one thumb, and takes in what was tapped.
@Controller
class CellsController {

    static final List<Choice> HOURS = List.of(
            Choice.of("0", "now"),
            Choice.of("1", "in 1 hour"),
            Choice.of("2", "in 2 hours"),
            Choice.of("3", "in 3 hours"),
            Choice.of("6", "in 6 hours"),
            Choice.of("12", "in 12 hours"),
            Choice.of("24", "in 24 hours"),
            Choice.of("48", "in 2 days"));

    private static final Duration USUAL = Duration.ofHours(3);

    private final Shift shift;
    private final Visits visits;
    private final Shown shown;
    private final Blocks blocks;
    private final Door door;

    CellsController(Shift shift, Visits visits, Shown shown, Blocks blocks, Door door) {
        this.shift = shift;
        this.visits = visits;
        this.shown = shown;
        this.blocks = blocks;
        this.door = door;
    }

    /// What is tapped, and what for.
    ///
    /// @param known what was said of them before; null for somebody new
    /// @param seal with which the device seals what is not sent yet
    record Tapping(
            VisitId visit,
            ApproachForm form,
            Blocks.Offer offer,
            Shown.@Nullable Approach known,
            List<Shown.Given> given,
            Problems problems,
            String seal) {

        boolean isNew() {
            return known == null;
        }

        boolean wasGiven(ServiceId service) {
            return given.stream().anyMatch(it -> it.id().equals(service));
        }

        List<Choice> hours() {
            return HOURS;
        }
    }

    /// @param over closed, or long past its planned end
    record CellsPage(
            Visit visit,
            boolean over,
            Tapping tapping,
            List<Shown.Line> lines,
            @Nullable String saved) {

        String savedAs() {
            return lines.stream()
                    .filter(it -> it.id().toString().equals(saved))
                    .map(it -> it.whyNot().isEmpty()
                            ? Words.of(it.outcome())
                            : Words.of(NotApproached.valueOf(it.whyNot())))
                    .findFirst()
                    .orElse("");
        }

        long approached() {
            return lines.stream()
                    .filter(it -> !it.mistaken() && it.outcome().isApproached())
                    .count();
        }

        long wanted() {
            return lines.stream()
                    .filter(it -> !it.mistaken() && it.outcome() == Outcome.SUPPORT_REQUESTED)
                    .count();
        }
    }

    @GetMapping("/visits/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable VisitId id, @ModelAttribute("saved") String saved) {
        return cells(id, ApproachForm.empty(), Problems.none(), saved);
    }

    /// The services of each need that are open then, for the script.
    @GetMapping("/visits/needs")
    @Transactional(readOnly = true)
    String needs(
            @RequestParam(defaultValue = "") String out, @RequestParam(defaultValue = "") String outAt, Model model) {
        var now = door.now();
        var form = ApproachForm.empty().leaving(out, outAt);
        model.addAttribute(
                "offer", blocks.at(Objects.requireNonNullElse(form.outAt(now, Problems.none()), now.plus(USUAL))));
        return "custody/needsAlone";
    }

    /// @param then `more`: they want to see who is open then
    @PostMapping("/visits/{id}/approaches")
    @Transactional
    ModelAndView take(
            @PathVariable VisitId id,
            @Valid @ModelAttribute("form") ApproachForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes after) {
        var problems = Problems.of(result);
        var said = form.read(door.now(), problems);
        if (said.outcome() == null && shown.find(said.approach()).isEmpty()) {
            problems.add("outcome", "Choose what came of it");
        }
        if (!problems.isEmpty()) {
            return again(id, form, said, problems);
        }
        shift.take(id, said);
        return next(id, said, then, after);
    }

    private ModelAndView again(VisitId id, ApproachForm form, Said said, Problems problems) {
        var known = shown.find(said.approach()).orElse(null);
        var again = known == null
                ? cells(id, form, problems, "")
                : new ModelAndView("custody/more", "page", tapping(id, form, known, problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView next(VisitId visit, Said said, String then, RedirectAttributes after) {
        if (then.equals("more")) {
            return new ModelAndView("redirect:/approaches/" + said.approach() + "/more");
        }
        if (said.tells() || !said.given().isEmpty()) {
            return new ModelAndView("redirect:/approaches/" + said.approach());
        }
        after.addFlashAttribute("saved", said.approach().toString());
        return new ModelAndView("redirect:/visits/" + visit);
    }

    /// What was said, to add to it or to put it right.
    @GetMapping("/approaches/{id}/more")
    @Transactional(readOnly = true)
    ModelAndView more(@PathVariable ApproachId id) {
        var it = shown.find(id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "custody/more", "page", tapping(it.visit(), ApproachForm.of(id, it.asked()), it, Problems.none()));
    }

    private ModelAndView cells(VisitId id, ApproachForm form, Problems problems, String saved) {
        var visit = visits.find(id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "custody/cells",
                "page",
                new CellsPage(
                        visit,
                        visit.isOver(door.now(), visits.patience()),
                        tapping(id, form, null, problems),
                        shown.of(id),
                        saved));
    }

    private Tapping tapping(VisitId visit, ApproachForm form, Shown.@Nullable Approach known, Problems problems) {
        return new Tapping(
                visit,
                form,
                blocks.at(release(form)),
                known,
                known == null ? List.of() : shown.given(known.line().id()),
                problems,
                door.seal(visit));
    }

    private Instant release(ApproachForm form) {
        var now = door.now();
        var at = form.outAt(now, Problems.none());
        return at == null || at.isBefore(now) ? now.plus(at == null ? USUAL : Duration.ZERO) : at;
    }
}
