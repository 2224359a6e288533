package pop.outcome;

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
import pop.instrument.Instrument;
import pop.instrument.Instruments;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.ArrayList;
import java.util.List;

/// A reading, beside it the other view of the same day, and what is said of it later.
@Controller
class ReadingController {

    private static final int WORDS = 1000;

    private final ChangeDoor door;
    private final Readings readings;
    private final Instruments instruments;

    ReadingController(ChangeDoor door, Readings readings, Instruments instruments) {
        this.door = door;
        this.readings = readings;
        this.instruments = instruments;
    }

    /// @param shown the reading, and after it the other view of the same day if there is one
    /// @param typed words that could not be kept
    record ReadingPage(Here here, Instrument with, List<Reading> shown, String typed, Problems problems) {

        Reading it() {
            return shown.getFirst();
        }

        boolean mayRecord() {
            return here.mayRecord(it().category());
        }

        /// The items whose answer needs a human.
        List<String> risks() {
            return with.items().stream()
                    .filter(item -> it().scored().risks().contains(item.link()))
                    .map(item -> item.words())
                    .toList();
        }
    }

    @GetMapping("/readings/{id}")
    @Transactional
    ModelAndView show(@PathVariable ReadingId id) {
        return page(find(id), "", Problems.none());
    }

    @PostMapping("/readings/{id}/answered")
    @Transactional
    ModelAndView answered(
            @PathVariable ReadingId id,
            @RequestParam(defaultValue = "") String done,
            Post me,
            RedirectAttributes flash) {
        var reading = find(id);
        if (reading.scored().risks().isEmpty()) {
            throw new NotFound();
        }
        return say(
                reading,
                new Later(Reading.Later.RISK_ANSWERED, "done", done, "Say what was done, and how they are"),
                me,
                flash);
    }

    @PostMapping("/readings/{id}/mistake")
    @Transactional
    ModelAndView mistake(
            @PathVariable ReadingId id,
            @RequestParam(defaultValue = "") String wrong,
            Post me,
            RedirectAttributes flash) {
        return say(find(id), new Later(Reading.Later.MISTAKEN, "wrong", wrong, "Say what was wrong"), me, flash);
    }

    /// What is said later, as it is typed.
    private record Later(Reading.Later kind, String field, String words, String ask) {}

    private ModelAndView say(Reading of, Later later, Post me, RedirectAttributes flash) {
        var problems = Problems.none();
        if (Typed.text(later.words()).isEmpty()) {
            problems.add(later.field(), later.ask());
        }
        Typed.atMost(problems, later.field(), later.words(), WORDS);
        if (!problems.isEmpty()) {
            var again = page(of, later.words(), problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (!door.enter(of.person()).mayRecord(of.category())) {
            throw new NotFound();
        }
        readings.say(of, later.kind(), Typed.note(later.words()), me.worker(), door.now());
        flash.addFlashAttribute(
                "notice",
                later.kind() == Reading.Later.MISTAKEN
                        ? "On record as a mistake. It stays here, and counts no more."
                        : "On record: somebody answered.");
        return new ModelAndView("redirect:/readings/" + of.id());
    }

    private Reading find(ReadingId id) {
        return readings.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Reading it, String typed, Problems problems) {
        var with = instruments.find(it.key()).orElseThrow(NotFound::new);
        var shown = new ArrayList<>(List.of(it));
        readings.of(it.person()).stream().filter(it::isOtherViewOf).findFirst().ifPresent(shown::add);
        return new ModelAndView(
                "outcome/reading", "page", new ReadingPage(door.enter(it.person()), with, shown, typed, problems));
    }
}
