package pop.feedback;

import org.springframework.beans.factory.annotation.Value;
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
import pop.web.NavLink;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What people say of us, in figures and in words that may be printed; cards to hand out.
@Controller
class FeedbackController {

    private static final int QUOTE = 600;

    private final Answers answers;
    private final Cards cards;
    private final Clock clock;
    private final String site;

    FeedbackController(
            Answers answers, Cards cards, Clock clock, @Value("${pop.account.site:${pop.delivery.site}}") String site) {
        this.answers = answers;
        this.cards = cards;
        this.clock = clock;
        this.site = site;
    }

    /// @param asks the viewer may hand out cards and write down an interview
    /// @param checks the viewer reads words before they are printed
    record FeedbackPage(
            Year year, List<NavLink> years, Heard heard, List<Answers.Quote> quotes, boolean asks, boolean checks) {}

    /// @param code is shown once
    record CardPage(String code, String site) {

        /// As somebody types it.
        String where() {
            return site.replaceFirst("^https?://", "") + "/say";
        }

        String spaced() {
            return code.substring(0, 4) + " " + code.substring(4, 7) + " " + code.substring(7);
        }
    }

    record WordsPage(Year year, List<Answers.Words> words, Problems problems) {}

    @GetMapping("/feedback")
    @Transactional(readOnly = true)
    ModelAndView show(@RequestParam(defaultValue = "0") int year, Post me) {
        mustRead(me);
        var shown = year(year);
        return new ModelAndView(
                "feedback/show",
                "page",
                new FeedbackPage(
                        shown,
                        Year.upTo(today()).stream()
                                .map(it ->
                                        new NavLink("/feedback?year=" + it.begins(), it.toString(), it.equals(shown)))
                                .toList(),
                        new Heard(answers.figures(shown)),
                        answers.quotes(shown),
                        asks(me),
                        checks(me)));
    }

    /// The code goes into the answer to the press itself, so that it is in no address.
    @PostMapping("/feedback/cards")
    @Transactional
    ModelAndView card(Post me) {
        if (!asks(me)) {
            throw new NotFound();
        }
        return new ModelAndView("feedback/card", "page", new CardPage(cards.make(me.team(), today()), site));
    }

    @GetMapping("/feedback/words")
    @Transactional(readOnly = true)
    ModelAndView words(@RequestParam(defaultValue = "0") int year, Post me) {
        mustCheck(me);
        return words(year(year), Problems.none());
    }

    @PostMapping("/feedback/quotes")
    @Transactional
    ModelAndView print(
            @RequestParam UUID answer,
            @RequestParam WorkerKind worker,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String words,
            Post me,
            RedirectAttributes flash) {
        mustCheck(me);
        var problems = Problems.none();
        Typed.atMost(problems, "words-" + answer, words, QUOTE);
        if (!problems.isEmpty()) {
            var page = words(year(year), problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (!answers.print(answer, worker, Typed.text(words))) {
            throw new NotFound();
        }
        flash.addFlashAttribute(
                "notice", Typed.text(words).isEmpty() ? "It is not printed." : "It may be printed like this.");
        return new ModelAndView("redirect:/feedback/words?year=" + year);
    }

    private ModelAndView words(Year year, Problems problems) {
        return new ModelAndView("feedback/words", "page", new WordsPage(year, answers.words(year), problems));
    }

    private Year year(int begins) {
        return Year.upTo(today()).stream()
                .filter(it -> it.begins() == begins)
                .findFirst()
                .orElseGet(() -> Year.of(today()));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }

    /// Whoever meets people, and the researcher.
    static boolean asks(Post me) {
        return me.role().supports() || me.role() == Role.CUSTODY_PEER_MENTOR || me.role() == Role.RESEARCHER;
    }

    private static boolean checks(Post me) {
        return me.role() == Role.TEAM_LEADER || me.role() == Role.RESEARCHER;
    }

    private static void mustCheck(Post me) {
        if (!checks(me)) {
            throw new NotFound();
        }
    }

    /// To everybody else the page does not exist.
    private static void mustRead(Post me) {
        if (!asks(me) && me.role() != Role.INFORMATION_GOVERNANCE) {
            throw new NotFound();
        }
    }
}
