package pop.instrument;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Trainings are put on record, and end.
@Controller
class TrainingController {

    private final Register register;
    private final Trainings trainings;
    private final Clock clock;

    TrainingController(Register register, Trainings trainings, Clock clock) {
        this.register = register;
        this.trainings = trainings;
        this.clock = clock;
    }

    record TrainingPage(Register.Version of, List<Choice> workers, TrainingForm form, Problems problems) {}

    @GetMapping("/instruments/{code}/trainings/new")
    @Transactional(readOnly = true)
    ModelAndView begin(@PathVariable String code, Post me) {
        Governance.must(me);
        var workers = trainings.workers(me.worker(), today());
        return page(version(code, me), workers, TrainingForm.empty(), Problems.none());
    }

    @PostMapping("/instruments/{code}/trainings")
    @Transactional
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute("form") TrainingForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        Governance.must(me);
        var version = version(code, me);
        var workers = trainings.workers(me.worker(), today());
        var problems = Problems.of(result);
        var read = form.read(workers, today(), problems);
        var id = Objects.requireNonNullElseGet(form.id(), Ids::next);
        if (read != null
                && trainings.isOnRecord(id, code, read.worker(), read.days().since())) {
            problems.add("worker", "A training of theirs stands on that day, or begins after it. End that one first");
        }
        if (read == null || !problems.isEmpty()) {
            var again = page(version, workers, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        trainings.add(id, code, read, me.worker(), clock.instant());
        flash.addFlashAttribute("notice", "On record.");
        return new ModelAndView("redirect:/instruments/" + code);
    }

    @PostMapping("/instruments/{code}/trainings/{id}/end")
    @Transactional
    String end(@PathVariable String code, @PathVariable UUID id, Post me, RedirectAttributes flash) {
        Governance.must(me);
        trainings.end(id, code, today(), me.worker(), clock.instant());
        flash.addFlashAttribute("notice", "It has ended. Readings that were taken stay.");
        return "redirect:/instruments/" + code;
    }

    private Register.Version version(String code, Post me) {
        return register.of(code, me.worker()).stream()
                .filter(it -> it.needs().contains(Need.TRAINING))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Register.Version of, List<Choice> workers, TrainingForm form, Problems problems) {
        return new ModelAndView("instrument/training", "page", new TrainingPage(of, workers, form, problems));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
