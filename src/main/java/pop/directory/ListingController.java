package pop.directory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Ids;
import pop.database.Viewer;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/// Lists a service, and changes what is listed of it.
@Controller
class ListingController {

    private static final String TAKING = "taking.";

    private final Entries entries;
    private final Services services;
    private final Listings listings;
    private final Organisations organisations;
    private final Clock clock;

    ListingController(Entries entries, Services services, Listings listings, Organisations organisations, Clock clock) {
        this.entries = entries;
        this.services = services;
        this.listings = listings;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param action where the form goes; `back` where the way back leads
    record ListingPage(
            String organisation,
            String action,
            String back,
            ListingForm form,
            Map<Matter, Takes> taking,
            List<Choice> needs,
            List<Choice> owners,
            boolean keeps,
            Problems problems) {}

    @GetMapping("/services/new")
    @Transactional(readOnly = true)
    ModelAndView askNew(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable OrganisationId organisation) {
        if (organisation == null) {
            return new ModelAndView("redirect:/organisations?whose=new");
        }
        var keeper = entries.viewer();
        var of = listed(organisation, keeper);
        var empty = Details.none(new ServiceId(Ids.next()), organisation);
        return page(of.name(), "/organisations/" + organisation + "/services", ListingForm.of(empty), Map.of(), keeper);
    }

    @PostMapping("/organisations/{organisation}/services")
    @Transactional
    ModelAndView list(
            @PathVariable OrganisationId organisation,
            @ModelAttribute("form") ListingForm form,
            BindingResult result,
            @RequestParam Map<String, String> all,
            Viewer viewer,
            RedirectAttributes flash) {
        var keeper = entries.viewer();
        var of = listed(organisation, keeper);
        var problems = Problems.of(result);
        var id = new ServiceId(requireNonNullElse(form.id(), Ids.next()));
        var taking = taking(all);
        var read = form.read(Details.none(id, organisation), taking, keeper.keeps(), problems);
        if (!problems.isEmpty()) {
            return again(
                    page(of.name(), "/organisations/" + organisation + "/services", form, taking, keeper), problems);
        }
        listings.add(read, viewer.id(), clock.instant());
        flash.addFlashAttribute("notice", "Listed. Add where it is, when it is open and whom to call.");
        return new ModelAndView("redirect:/services/" + id);
    }

    @GetMapping("/services/{id}/edit")
    @Transactional(readOnly = true)
    ModelAndView askChange(@PathVariable ServiceId id) {
        var entry = entries.get(id).toChange();
        return page(entry, ListingForm.of(entry.details()), entry.details().taking());
    }

    @PostMapping("/services/{id}/edit")
    @Transactional
    ModelAndView change(
            @PathVariable ServiceId id,
            @ModelAttribute("form") ListingForm form,
            BindingResult result,
            @RequestParam Map<String, String> all,
            Viewer viewer,
            RedirectAttributes flash) {
        var entry = entries.get(id).toChange().seenAs(requireNonNullElse(form.version(), 0));
        var problems = Problems.of(result);
        var taking = taking(all);
        var read = form.read(entry.details(), taking, entry.keeper().keeps(), problems);
        if (!problems.isEmpty()) {
            return again(page(entry, form, taking), problems);
        }
        var parts = read.changedFrom(entry.details());
        if (!parts.isEmpty()) {
            listings.change(read, parts, viewer.id(), clock.instant());
        }
        flash.addFlashAttribute("notice", parts.isEmpty() ? "Nothing was changed." : "Changed.");
        return new ModelAndView("redirect:/services/" + id);
    }

    private Organisation listed(OrganisationId id, Keeper keeper) {
        var of = organisations.find(id).orElseThrow(NotFound::new);
        if (!of.isOpen() || !keeper.mayChange(of.agency())) {
            throw new NotFound();
        }
        return of;
    }

    private ModelAndView page(Entry entry, ListingForm form, Map<Matter, Takes> taking) {
        var here = "/services/" + entry.listing().id();
        return page(entry.listing().organisationName(), here + "/edit", form, taking, entry.keeper());
    }

    private ModelAndView page(
            String organisation, String action, ListingForm form, Map<Matter, Takes> taking, Keeper keeper) {
        var needs = services.needs().stream()
                .map(need -> Choice.of(need.code(), need.name()))
                .toList();
        var owners = keeper.keeps() ? listings.owners(When.dayOf(clock.instant())) : new ArrayList<Choice>();
        var back = action.replaceFirst("/(edit|services)$", "");
        return new ModelAndView(
                "directory/listing",
                "page",
                new ListingPage(
                        organisation, action, back, form, taking, needs, owners, keeper.keeps(), Problems.none()));
    }

    private static ModelAndView again(ModelAndView shown, Problems problems) {
        var it = (ListingPage) requireNonNull(shown.getModel().get("page"));
        shown.addObject(
                "page",
                new ListingPage(
                        it.organisation(),
                        it.action(),
                        it.back(),
                        it.form(),
                        it.taking(),
                        it.needs(),
                        it.owners(),
                        it.keeps(),
                        problems));
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Map<Matter, Takes> taking(Map<String, String> all) {
        var taking = new EnumMap<Matter, Takes>(Matter.class);
        for (var matter : Matter.values()) {
            var answer = all.getOrDefault(TAKING + matter, "");
            for (var takes : Takes.values()) {
                if (takes.name().equals(answer)) {
                    taking.put(matter, takes);
                }
            }
        }
        return taking;
    }
}
