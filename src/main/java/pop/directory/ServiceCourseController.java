package pop.directory;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;

import java.util.List;

/// A service takes nobody on for now, takes people on again, or closes.
@Controller
class ServiceCourseController {

    private final Entries entries;
    private final ClosingDesk desk;

    ServiceCourseController(Entries entries, ClosingDesk desk) {
        this.entries = entries;
        this.desk = desk;
    }

    /// @param waiting how many referrals to it are open
    record EndPage(Listing it, int version, int waiting) {}

    @GetMapping("/services/{id}/closing")
    @Transactional(readOnly = true)
    ModelAndView askClosing(@PathVariable ServiceId id) {
        var entry = entries.get(id).toChange();
        return new ModelAndView(
                "directory/closeService",
                "page",
                new EndPage(entry.listing(), entry.details().version(), desk.waitingFor(List.of(id))));
    }

    @PostMapping("/services/{id}/closing")
    @Transactional
    ModelAndView close(
            @PathVariable ServiceId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes flash) {
        return become(id, version, FactKind.CLOSED, why, viewer, flash, "Closed. Nobody is offered it any more.");
    }

    @PostMapping("/services/{id}/pause")
    @Transactional
    ModelAndView pause(
            @PathVariable ServiceId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes flash) {
        return become(id, version, FactKind.PAUSED, why, viewer, flash, "On record: it takes nobody on for now.");
    }

    @PostMapping("/services/{id}/reopening")
    @Transactional
    ModelAndView reopen(
            @PathVariable ServiceId id, @RequestParam int version, Viewer viewer, RedirectAttributes flash) {
        return become(
                id, version, FactKind.REOPENED, "", viewer, flash, "Open again. Check that its listing is right.");
    }

    private ModelAndView become(
            ServiceId id,
            int version,
            FactKind what,
            String why,
            Viewer viewer,
            RedirectAttributes flash,
            String notice) {
        entries.get(id).toChange().seenAs(version);
        desk.become(id, what, TypedListing.text(why), viewer.id());
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/services/" + id);
    }
}
