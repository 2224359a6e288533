package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.instrument.Entry;
import pop.instrument.Gate;
import pop.instrument.Instrument;
import pop.instrument.InstrumentKey;
import pop.instrument.Instruments;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;

/// A reading is entered, with an instrument that the worker may use today.
@Controller
class EnteringController {

    private final ChangeDoor door;
    private final Readings readings;
    private final Instruments instruments;

    EnteringController(ChangeDoor door, Readings readings, Instruments instruments) {
        this.door = door;
        this.readings = readings;
        this.instruments = instruments;
    }

    /// @param shut why the worker may not use it; null when they may
    record EnterPage(Here here, Instrument with, Gate.@Nullable Why shut, ReadingForm form, Problems problems) {

        /// Its readings come from a file only.
        boolean isFileOnly() {
            return with.entry() == Entry.FILE_ONLY;
        }

        boolean asksWhetherEarly() {
            return problems.has("early") || form.isTicked("early");
        }

        boolean asksWhetherAgain() {
            return problems.has("again") || form.isTicked("again");
        }
    }

    @GetMapping("/people/{person}/change/readings/new")
    @Transactional
    ModelAndView ask(
            @PathVariable pop.person.PersonId person, @RequestParam(defaultValue = "pop") String code, Post me) {
        var here = door.enter(person);
        var with = instruments.offered().stream()
                .filter(it -> it.key().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var isFirst = readings.of(person).stream()
                .filter(Reading::stands)
                .noneMatch(it -> it.key().code().equals(code)
                        && here.last()
                                .map(last -> last.id().equals(it.engagement()))
                                .orElse(false));
        var form = ReadingForm.empty(isFirst ? Occasion.START : Occasion.REVIEW);
        return page(entering(here, with, List.of(), me), form, Problems.none());
    }

    @PostMapping("/people/{person}/change/readings")
    @Transactional
    ModelAndView record(
            @PathVariable pop.person.PersonId person,
            @RequestParam MultiValueMap<String, String> typed,
            Post me,
            RedirectAttributes flash) {
        var form = new ReadingForm(typed);
        var with = instruments
                .find(new InstrumentKey(form.value("code"), form.value("version")))
                .orElseThrow(NotFound::new);
        var entering = entering(door.enter(person), with, readings.of(person), me);
        if (entering.isThere(form.id())) {
            return new ModelAndView("redirect:/readings/" + form.id());
        }
        var problems = Problems.none();
        var reading = entering.read(form, problems);
        if (reading == null || shut(with, me) != null || with.entry() == Entry.FILE_ONLY) {
            var again = page(entering, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        readings.add(reading);
        flash.addFlashAttribute(
                "notice", reading.isUrgent() ? "On record. An answer in it needs somebody today." : "On record.");
        return new ModelAndView("redirect:/readings/" + reading.id());
    }

    private static Entering entering(Here here, Instrument with, List<Reading> earlier, Post me) {
        if (!here.mayRecord(Reading.category(with.key()))) {
            throw new NotFound();
        }
        return new Entering(here, with, earlier, me);
    }

    private ModelAndView page(Entering entering, ReadingForm form, Problems problems) {
        var why = shut(entering.with(), entering.me());
        return new ModelAndView(
                "outcome/enter", "page", new EnterPage(entering.here(), entering.with(), why, form, problems));
    }

    private Gate.@Nullable Why shut(Instrument with, Post me) {
        return switch (instruments.gate(with.key(), me.worker())) {
            case Gate.Open() -> null;
            case Gate.Shut(var why) -> why;
        };
    }
}
