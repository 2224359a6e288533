package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.directory.ServiceId;
import pop.finding.Cards;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Typed;
import pop.web.Words;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// One approach: the places they were given, what they told, and what is done for them after release.
@Controller
class ApproachController {

    private static final int LONGEST = 500;

    private final Shift shift;
    private final Shown shown;
    private final TextCard text;
    private final Door door;

    ApproachController(Shift shift, Shown shown, TextCard text, Door door) {
        this.shift = shift;
        this.shown = shown;
        this.text = text;
        this.door = door;
    }

    /// @param fact the id of what is done next: the same again changes nothing
    /// @param mayTell whether their worker can be told at all
    /// @param noText why no text can go; null when one can
    record ApproachPage(
            Shown.Approach it,
            List<Shown.Given> given,
            List<Cards.Card> cards,
            List<Shown.FactLine> facts,
            boolean workerAsked,
            boolean mayTell,
            UUID fact,
            @Nullable String noText,
            Instant now) {

        String path() {
            return "/approaches/" + it.line().id();
        }

        String card() {
            return "/find/card?"
                    + given.stream().map(one -> "service=" + one.id()).collect(Collectors.joining("&"));
        }

        /// A woman or somebody from elsewhere is not turned away here; the project itself is for men who live in
        /// Glasgow.
        boolean mayHandOver() {
            return it.asked().sex() != Asked.Sex.FEMALE && it.asked().home() != Asked.Home.ELSEWHERE;
        }

        /// Who they are has to be known; whether an agreement allows it is said where it is done.
        boolean mayRefer() {
            return !it.asked().name().isEmpty() && !it.line().mistaken() && !it.forgotten();
        }

        boolean wantsFollowUp() {
            return it.line().outcome() == Outcome.SUPPORT_REQUESTED;
        }

        CameOf[] whether() {
            return CameOf.values();
        }

        /// What happened, in a line.
        String words(Shown.FactLine fact) {
            var code = fact.reason().isEmpty() ? fact.code() : fact.reason();
            return Words.find("custody.fact." + fact.kind() + (code.isEmpty() ? "" : "." + code), fact.service())
                    .map(it -> fact.note().isEmpty() ? it : it + ": " + fact.note())
                    .orElse(fact.kind());
        }
    }

    @GetMapping("/approaches/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable ApproachId id, Post post) {
        var it = shown.find(id).orElseThrow(NotFound::new);
        var given = shown.given(id);
        return new ModelAndView(
                "custody/approach",
                "page",
                new ApproachPage(
                        it,
                        given,
                        text.cards(given),
                        shown.facts(id),
                        shown.workerAsked(id).isPresent(),
                        door.isOfTheProject(post),
                        Ids.next(),
                        text.whyNot(it.asked(), given),
                        door.now()));
    }

    /// @param all of the form: besides what is named here, `came-<service>` says whether they went there
    @PostMapping("/approaches/{id}/tries")
    @Transactional
    String tried(
            @PathVariable ApproachId id,
            @RequestParam UUID fact,
            @RequestParam Tried what,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> all,
            RedirectAttributes after) {
        var words = Typed.text(note);
        shift.tried(id, fact, what, words.substring(0, Math.min(LONGEST, words.length())), came(id, all));
        after.addFlashAttribute("notice", "Kept.");
        return "redirect:/approaches/" + id;
    }

    private Map<CameOf, List<ServiceId>> came(ApproachId id, Map<String, String> all) {
        var came = new EnumMap<CameOf, List<ServiceId>>(CameOf.class);
        for (var whether : CameOf.values()) {
            came.put(
                    whether,
                    shown.given(id).stream()
                            .filter(it -> whether.name().equals(all.get("came-" + it.id())) && it.came() != whether)
                            .map(Shown.Given::id)
                            .toList());
        }
        return came;
    }

    @PostMapping("/approaches/{id}/worker")
    @Transactional
    String askForWorker(@PathVariable ApproachId id, @RequestParam UUID fact, Post post, RedirectAttributes after) {
        if (!door.isOfTheProject(post)) {
            throw new Refused("custody.no-agreement");
        }
        shift.askForWorker(id, fact, post.worker().value());
        after.addFlashAttribute(
                "notice",
                "Passed on. If the project supports them, their worker hears of it at once. You are not told whether it does.");
        return "redirect:/approaches/" + id;
    }

    @PostMapping("/approaches/{id}/text")
    @Transactional
    String text(@PathVariable ApproachId id, @RequestParam UUID fact, Post post, RedirectAttributes after) {
        var it = shown.find(id).orElseThrow(NotFound::new);
        var whyNot = text.whyNot(it.asked(), shown.given(id));
        if (whyNot == null && shift.texted(id, fact)) {
            text.put(it, fact, post.agency());
        }
        after.addFlashAttribute("notice", whyNot == null ? "The text is on its way." : whyNot);
        return "redirect:/approaches/" + id;
    }

    @PostMapping("/approaches/{id}/mistake")
    @Transactional
    String mistaken(@PathVariable ApproachId id, RedirectAttributes after) {
        shift.mistaken(id);
        after.addFlashAttribute("notice", "It stays on record and counts no more.");
        return "redirect:/approaches/" + id;
    }
}
