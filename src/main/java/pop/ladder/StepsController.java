package pop.ladder;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.contact.Mode;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The steps of the ladder: everybody who supports people may read them, whoever leads a team changes them.
@Controller
class StepsController {

    /// What can be a step, in the order the form shows.
    static final List<Mode> POSSIBLE = List.of(
            Mode.PHONE, Mode.TEXT, Mode.LETTER, Mode.DOOR, Mode.FACE_TO_FACE, Mode.THROUGH_PARTNER, Mode.CUSTODY);

    private static final int LONGEST = 90;
    private static final int FEWEST = 3;

    private final Rungs rungs;
    private final Clock clock;

    StepsController(Rungs rungs, Clock clock) {
        this.rungs = rungs;
        this.clock = clock;
    }

    /// @param days what was typed for each way of trying; blank: not tried
    record StepsForm(Map<String, String> days) {

        String typed(Mode mode) {
            return days.getOrDefault(field(mode), "").strip();
        }
    }

    record StepsPage(List<Rungs.Rung> now, StepsForm form, boolean mayChange, Problems problems) {

        String typed(Mode mode) {
            return form.typed(mode);
        }
    }

    @GetMapping("/contact-ladder")
    @Transactional(readOnly = true)
    ModelAndView show(Post post) {
        if (!post.role().supports()) {
            throw new NotFound();
        }
        var now = rungs.now();
        var days = now.stream()
                .collect(Collectors.toMap(rung -> field(rung.mode()), rung -> String.valueOf(rung.afterDays())));
        return page(now, new StepsForm(days), post, Problems.none());
    }

    @PostMapping("/contact-ladder")
    @Transactional
    ModelAndView change(@RequestParam Map<String, String> days, Post post, RedirectAttributes flash) {
        if (post.role() != Role.TEAM_LEADER) {
            throw new NotFound();
        }
        var form = new StepsForm(days);
        var problems = Problems.none();
        var steps = read(form, problems);
        if (!problems.isEmpty()) {
            var again = page(rungs.now(), form, post, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        rungs.change(steps, post.worker(), clock.instant());
        flash.addFlashAttribute("notice", "These are the steps from now on. What was tried already counts.");
        return new ModelAndView("redirect:/contact-ladder");
    }

    private static List<Rungs.Rung> read(StepsForm form, Problems problems) {
        var wanted = POSSIBLE.stream()
                .filter(mode -> !form.typed(mode).isEmpty())
                .flatMap(mode -> rung(mode, form.typed(mode), problems))
                .sorted(Comparator.comparingInt(Rungs.Rung::afterDays))
                .toList();
        if (problems.isEmpty() && wanted.size() < FEWEST) {
            problems.add(field(Mode.PHONE), "Keep three ways at least: nobody is given up after two");
        }
        return IntStream.range(0, wanted.size())
                .mapToObj(each -> new Rungs.Rung(
                        each + 1, wanted.get(each).mode(), wanted.get(each).afterDays()))
                .toList();
    }

    private static Stream<Rungs.Rung> rung(Mode mode, String typed, Problems problems) {
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) > LONGEST) {
            problems.add(field(mode), "Enter days as a number up to 90, or leave it empty");
            return Stream.empty();
        }
        return Stream.of(new Rungs.Rung(0, mode, Integer.parseInt(typed)));
    }

    static String field(Mode mode) {
        return "days-" + mode.name();
    }

    private static ModelAndView page(List<Rungs.Rung> now, StepsForm form, Post post, Problems problems) {
        var mayChange = post.role() == Role.TEAM_LEADER;
        return new ModelAndView("ladder/steps", "page", new StepsPage(now, form, mayChange, problems));
    }
}
