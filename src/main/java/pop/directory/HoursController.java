package pop.directory;

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
import pop.database.Ids;
import pop.database.Viewer;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// When a service is open.
@Controller
class HoursController {

    private static final List<String> PART = List.of("hours");

    private final Entries entries;
    private final Listings listings;
    private final Schedules schedules;
    private final Places places;
    private final Clock clock;

    HoursController(Entries entries, Listings listings, Schedules schedules, Places places, Clock clock) {
        this.entries = entries;
        this.listings = listings;
        this.schedules = schedules;
        this.places = places;
        this.clock = clock;
    }

    /// @param listed whether they are listed already
    record HoursPage(
            Listing service, UUID id, boolean listed, HoursForm form, List<Choice> places, Problems problems) {}

    @GetMapping("/services/{service}/hours/new")
    @Transactional(readOnly = true)
    ModelAndView askNew(@PathVariable ServiceId service) {
        var entry = entries.get(service).toChange();
        return page(entry, Ids.next(), false, HoursForm.empty(), Problems.none());
    }

    @GetMapping("/services/{service}/hours/{id}")
    @Transactional(readOnly = true)
    ModelAndView askChange(@PathVariable ServiceId service, @PathVariable UUID id) {
        var entry = entries.get(service).toChange();
        var it = schedules.of(service).stream()
                .filter(hours -> hours.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return page(entry, id, true, HoursForm.of(it), Problems.none());
    }

    @PostMapping("/services/{service}/hours/{id}")
    @Transactional
    ModelAndView put(
            @PathVariable ServiceId service,
            @PathVariable UUID id,
            @ModelAttribute("form") HoursForm form,
            BindingResult result,
            Viewer viewer,
            RedirectAttributes flash) {
        var entry = entries.get(service).toChange();
        var problems = Problems.of(result);
        var read = form.read(id, places.of(service), problems);
        if (!problems.isEmpty()) {
            var listed = schedules.of(service).stream().anyMatch(it -> it.id().equals(id));
            var again = page(entry, id, listed, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        schedules.put(service, read);
        return done(service, "The hours are listed: " + read.said() + ".", viewer, flash);
    }

    @PostMapping("/services/{service}/hours/{id}/removal")
    @Transactional
    ModelAndView remove(
            @PathVariable ServiceId service, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        entries.get(service).toChange();
        schedules.remove(service, id);
        return done(service, "These hours are taken out.", viewer, flash);
    }

    private ModelAndView done(ServiceId service, String notice, Viewer viewer, RedirectAttributes flash) {
        listings.changed(service, PART, viewer.id(), clock.instant());
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/services/" + service + "#hours");
    }

    private ModelAndView page(Entry entry, UUID id, boolean listed, HoursForm form, Problems problems) {
        var choices = places.of(entry.listing().id()).stream()
                .map(place -> Choice.of(place.id().toString(), place.said()))
                .toList();
        return new ModelAndView(
                "directory/hours", "page", new HoursPage(entry.listing(), id, listed, form, choices, problems));
    }
}
