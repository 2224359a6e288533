package pop.feedback;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.database.AsSystem;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Somebody says what they think, by a card, without signing in. Opening the page uses nothing up.
@Controller
class SayController {

    private static final String TASK = "hearing what somebody thinks of us";

    private final Cards cards;
    private final Answers answers;
    private final AsSystem house;
    private final Clock clock;

    SayController(Cards cards, Answers answers, AsSystem house, Clock clock) {
        this.cards = cards;
        this.answers = answers;
        this.house = house;
        this.clock = clock;
    }

    record SayPage(String code, SayForm form, Problems problems) {}

    record CodePage(String typed, Problems problems) {}

    @GetMapping("/say")
    ModelAndView ask() {
        return new ModelAndView("feedback/code", "page", new CodePage("", Problems.none()));
    }

    @PostMapping("/say")
    ModelAndView find(@RequestParam(defaultValue = "") String code) {
        if (house.call(TASK, () -> cards.isGood(code, today()))) {
            return new ModelAndView("redirect:/say/" + Cards.plain(code));
        }
        var problems = Problems.none()
                .add("code", "No card has this code, or it was used, or its time is over. Ask for another one");
        return again(new ModelAndView("feedback/code", "page", new CodePage(code, problems)));
    }

    @GetMapping("/say/thanks")
    ModelAndView thanks() {
        return new ModelAndView("feedback/thanks");
    }

    @GetMapping("/say/{code}")
    ModelAndView open(@PathVariable String code) {
        return house.call(TASK, () -> cards.isGood(code, today()))
                ? page(code, new LinkedMultiValueMap<>(), Problems.none())
                : over();
    }

    @PostMapping("/say/{code}")
    ModelAndView say(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed) {
        var problems = Problems.none();
        var said = new SayForm(List.of(WorkerKind.values()), typed).read(problems);
        if (!problems.isEmpty()) {
            return again(page(code, typed, problems));
        }
        boolean heard = house.call(
                TASK,
                () -> cards.use(code, today())
                        .map(team -> {
                            answers.add(SayForm.id(), team, Answers.Way.CARD, today(), said);
                            return true;
                        })
                        .orElse(false));
        return heard ? new ModelAndView("redirect:/say/thanks") : over();
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }

    private static ModelAndView page(String code, MultiValueMap<String, String> typed, Problems problems) {
        var form = new SayForm(List.of(WorkerKind.values()), typed);
        return new ModelAndView("feedback/say", "page", new SayPage(Cards.plain(code), form, problems));
    }

    private static ModelAndView over() {
        return new ModelAndView("feedback/over", HttpStatus.GONE);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
