package pop.directory;

import org.jspecify.annotations.Nullable;
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
import java.util.Optional;
import java.util.UUID;

/// Where a service is.
@Controller
class PlaceController {

    private static final List<String> PART = List.of("places");

    private final Entries entries;
    private final Listings listings;
    private final Places places;
    private final Clock clock;

    PlaceController(Entries entries, Listings listings, Places places, Clock clock) {
        this.entries = entries;
        this.listings = listings;
        this.places = places;
        this.clock = clock;
    }

    /// @param it null for a new one
    record PlacePage(
            Listing service, UUID id, @Nullable Place it, PlaceForm form, List<Choice> listed, Problems problems) {}

    @GetMapping("/services/{service}/places/new")
    @Transactional(readOnly = true)
    ModelAndView askNew(@PathVariable ServiceId service) {
        return page(entries.get(service).toChange(), Ids.next(), null, PlaceForm.empty(), Problems.none());
    }

    @GetMapping("/services/{service}/places/{id}")
    @Transactional(readOnly = true)
    ModelAndView askChange(@PathVariable ServiceId service, @PathVariable UUID id) {
        var entry = entries.get(service).toChange();
        var it = find(service, id).orElseThrow(NotFound::new);
        return page(entry, id, it, PlaceForm.of(it), Problems.none());
    }

    @PostMapping("/services/{service}/places/{id}")
    @Transactional
    ModelAndView put(
            @PathVariable ServiceId service,
            @PathVariable UUID id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult result,
            Viewer viewer,
            RedirectAttributes flash) {
        var entry = entries.get(service).toChange();
        var before = find(service, id).orElse(null);
        var problems = Problems.of(result);
        var read = form.read(id, problems);
        if (!problems.isEmpty()) {
            return page(entry, id, before, form, problems);
        }
        if (before == null) {
            places.add(read, entry.listing().organisation(), clock.instant());
        } else {
            places.change(at(before, read), clock.instant());
        }
        places.put(service, before == null ? read : at(before, read));
        listings.changed(service, PART, viewer.id(), clock.instant());
        flash.addFlashAttribute("notice", before == null ? "The place is listed." : "The place is changed.");
        return new ModelAndView("redirect:/services/" + service + "#where");
    }

    @PostMapping("/services/{service}/places/{id}/removal")
    @Transactional
    ModelAndView remove(
            @PathVariable ServiceId service, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        entries.get(service).toChange();
        if (find(service, id).isPresent()) {
            places.remove(service, id);
            listings.changed(service, PART, viewer.id(), clock.instant());
        }
        flash.addFlashAttribute("notice", "Taken out: the service is not there any more.");
        return new ModelAndView("redirect:/services/" + service + "#where");
    }

    private Optional<Place> find(ServiceId service, UUID id) {
        return places.of(service).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// A place that is changed stays the same place, whatever the form says.
    private static Place at(Place before, Place read) {
        return new Place(
                before.id(),
                before.location(),
                read.name(),
                read.street(),
                read.town(),
                read.postcode(),
                read.transport(),
                read.accessibility(),
                read.description(),
                before.others());
    }

    private ModelAndView page(Entry entry, UUID id, @Nullable Place it, PlaceForm form, Problems problems) {
        var service = entry.listing();
        var listed = it == null ? places.others(service.organisation(), service.id()) : List.<Choice>of();
        var page = new ModelAndView("directory/place", "page", new PlacePage(service, id, it, form, listed, problems));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
