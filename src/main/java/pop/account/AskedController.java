package pop.account;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.onward.Accounts;
import pop.onward.OnwardId;
import pop.onward.Onwards;
import pop.signin.OneUseLinks;
import pop.web.Problems;

import java.time.Clock;

/// Two questions to somebody who was sent somewhere. The page names nobody and no service: a telephone lies open on a
/// table. Opening it answers nothing.
@Controller
class AskedController {

    private static final String TASK = "hearing whether it helped";
    private static final int LONGEST = 1000;

    private final OneUseLinks links;
    private final Onwards onwards;
    private final Hearing hearing;
    private final AsSystem house;

    AskedController(OneUseLinks links, Onwards onwards, Hearing hearing, AsSystem house) {
        this.links = links;
        this.onwards = onwards;
        this.hearing = hearing;
        this.house = house;
    }

    /// Where what they say is written down.
    @Component
    record Hearing(Accounts accounts, Clock clock) {}

    record AskedPage(String path, Problems problems) {}

    @GetMapping("/asked/{token}")
    ModelAndView open(@PathVariable String token) {
        return isOpen(token) ? page(token, Problems.none()) : over(HttpStatus.GONE);
    }

    @PostMapping("/asked/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(required = false) Accounts.@Nullable Went went,
            @RequestParam(required = false) Accounts.@Nullable Helped helped,
            @RequestParam(defaultValue = "") String words) {
        if (!isOpen(token)) {
            return over(HttpStatus.GONE);
        }
        if (went == null) {
            var again = page(token, Problems.none().add("went", "Choose one, please"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var kept = words.replace("\u0000", "").strip();
        var said = new Accounts.Said(
                went,
                helped,
                kept.substring(0, Math.min(kept.length(), LONGEST)),
                "LINK",
                hearing.clock().instant(),
                null);
        house.run(TASK, () -> hear(token, said));
        return new ModelAndView("redirect:/asked/" + token);
    }

    private void hear(String token, Accounts.Said said) {
        links.find(LinkInWord.PURPOSE, token)
                .filter(link -> links.use(link.id()))
                .ifPresent(link -> onwards.find(new OnwardId(link.subject()))
                        .ifPresent(it -> hearing.accounts()
                                .add(
                                        link.id(),
                                        it,
                                        said,
                                        true,
                                        Viewer.system(TASK).id())));
    }

    private boolean isOpen(String token) {
        return house.call(
                TASK,
                () -> links.find(LinkInWord.PURPOSE, token)
                        .filter(OneUseLinks.OneUse::isOpen)
                        .isPresent());
    }

    private static ModelAndView page(String token, Problems problems) {
        return new ModelAndView("account/asked", "page", new AskedPage("/asked/" + token, problems));
    }

    private static ModelAndView over(HttpStatus status) {
        return new ModelAndView("account/over", status);
    }
}
