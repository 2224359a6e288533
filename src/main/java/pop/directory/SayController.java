package pop.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Viewer;
import pop.web.Problems;

import java.time.Clock;
import java.util.UUID;

import static java.util.Objects.requireNonNullElse;

/// What workers say of a listing in one press: it is right, so full is it, it is wrong.
@Controller
class SayController {

    private final Entries entries;
    private final Listings listings;
    private final Facts facts;
    private final Clock clock;

    SayController(Entries entries, Listings listings, Facts facts, Clock clock) {
        this.entries = entries;
        this.listings = listings;
        this.facts = facts;
        this.clock = clock;
    }

    record CapacityPage(Listing it, String weeks, Problems problems) {}

    record DoubtPage(Listing it, UUID id, String words, Problems problems) {}

    @PostMapping("/services/{id}/confirmation")
    @Transactional
    ModelAndView confirm(
            @PathVariable ServiceId id,
            @RequestParam("id") UUID fact,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes flash) {
        entries.get(id).toChange().seenAs(version);
        facts.add(id, Fact.of(FactKind.CONFIRMED, viewer.id(), clock.instant()).withId(fact));
        return done(id, "Thank you: on record that this is right as of today.", flash);
    }

    @GetMapping("/services/{id}/capacity")
    @Transactional(readOnly = true)
    ModelAndView askCapacity(@PathVariable ServiceId id) {
        return capacity(entries.get(id).toChange().listing(), "", Problems.none());
    }

    @PostMapping("/services/{id}/capacity")
    @Transactional
    ModelAndView say(
            @PathVariable ServiceId id,
            @RequestParam Capacity capacity,
            @RequestParam(defaultValue = "") String weeks,
            Viewer viewer,
            RedirectAttributes flash) {
        var it = entries.get(id).toChange().listing();
        var problems = Problems.none();
        var waiting = capacity == Capacity.WAITING_LIST ? weeks(weeks, problems) : null;
        if (!problems.isEmpty()) {
            return capacity(it, weeks, problems);
        }
        facts.add(id, Fact.capacity(capacity, waiting, viewer.id(), clock.instant()));
        return done(id, "On record, as of now.", flash);
    }

    @GetMapping("/services/{id}/doubt")
    @Transactional(readOnly = true)
    ModelAndView askDoubt(@PathVariable ServiceId id) {
        return doubt(entries.get(id).listing(), Ids.next(), "", Problems.none());
    }

    @PostMapping("/services/{id}/doubt")
    @Transactional
    ModelAndView doubt(
            @PathVariable ServiceId id,
            @RequestParam("id") @Nullable UUID fact,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes flash) {
        var it = entries.get(id).listing();
        var problems = Problems.none();
        var told = TypedListing.prose(words, "words", problems);
        if (told.isEmpty()) {
            problems.add("words", "Say in a few words what is wrong");
        }
        var known = requireNonNullElse(fact, Ids.next());
        if (!problems.isEmpty()) {
            return doubt(it, known, words, problems);
        }
        facts.add(
                id,
                Fact.of(FactKind.DOUBTED, viewer.id(), clock.instant())
                        .saying(told)
                        .withId(known));
        return done(id, "Thank you. Whoever keeps this listing is asked to look.", flash);
    }

    /// Whoever presses it keeps the listing true from now on.
    @PostMapping("/services/{id}/owner")
    @Transactional
    ModelAndView own(@PathVariable ServiceId id, Viewer viewer, RedirectAttributes flash) {
        var entry = entries.get(id).toChange();
        entry.keeper().mustKeep();
        var mine = entry.details().keptBy(WorkerId.of(viewer));
        listings.change(mine, mine.changedFrom(entry.details()), viewer.id(), clock.instant());
        return done(id, "You keep this listing true from now on. Thank you.", flash);
    }

    private static @Nullable Integer weeks(String typed, Problems problems) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 520) {
            problems.add("weeks", "Enter the weeks as a number, such as 6, or leave it out");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static ModelAndView capacity(Listing it, String weeks, Problems problems) {
        var page = new ModelAndView("directory/waiting", "page", new CapacityPage(it, weeks, problems));
        return unless(problems, page);
    }

    private static ModelAndView doubt(Listing it, UUID id, String words, Problems problems) {
        var page = new ModelAndView("directory/doubt", "page", new DoubtPage(it, id, words, problems));
        return unless(problems, page);
    }

    private static ModelAndView unless(Problems problems, ModelAndView page) {
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView done(ServiceId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/services/" + id);
    }
}
