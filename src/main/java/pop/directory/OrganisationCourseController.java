package pop.directory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;

/// An organisation closes, or becomes part of another.
@Controller
class OrganisationCourseController {

    private final Organisations organisations;
    private final Entries entries;
    private final ClosingDesk desk;

    OrganisationCourseController(Organisations organisations, Entries entries, ClosingDesk desk) {
        this.organisations = organisations;
        this.entries = entries;
        this.desk = desk;
    }

    /// @param services how many close with it
    /// @param waiting how many referrals to them are open
    record ClosingPage(Organisation it, int services, int waiting) {}

    /// @param words what is looked for; `into` what it may become
    record MergingPage(Organisation it, String words, List<Choice> into, Problems problems) {}

    @GetMapping("/organisations/{id}/closing")
    @Transactional(readOnly = true)
    ModelAndView askClosing(@PathVariable OrganisationId id) {
        var it = toEnd(id);
        var services = desk.open(it);
        return new ModelAndView(
                "directory/closeOrganisation", "page", new ClosingPage(it, services.size(), desk.waitingFor(services)));
    }

    @PostMapping("/organisations/{id}/closing")
    @Transactional
    ModelAndView close(
            @PathVariable OrganisationId id, @RequestParam int version, Viewer viewer, RedirectAttributes flash) {
        desk.close(seenAs(toEnd(id), version), viewer.id());
        flash.addFlashAttribute("notice", "Closed, with its services. Their history stays.");
        return new ModelAndView("redirect:/organisations/" + id);
    }

    @GetMapping("/organisations/{id}/merging")
    @Transactional(readOnly = true)
    ModelAndView askMerging(@PathVariable OrganisationId id, @RequestParam(defaultValue = "") String words) {
        return merging(toEnd(id), words, Problems.none());
    }

    @PostMapping("/organisations/{id}/merging")
    @Transactional
    ModelAndView merge(
            @PathVariable OrganisationId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes flash) {
        var it = seenAs(toEnd(id), version);
        if (into.isBlank()) {
            var again = merging(it, words, Problems.none().add("into", "Choose the organisation that it became"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var other = organisations.find(OrganisationId.of(into)).orElseThrow(NotFound::new);
        desk.merge(it, other, viewer.id());
        flash.addFlashAttribute("notice", it.name() + " is part of " + other.name() + " now, with all its services.");
        return new ModelAndView("redirect:/organisations/" + other.id());
    }

    private Organisation toEnd(OrganisationId id) {
        entries.viewer().mustKeep();
        var it = organisations.find(id).orElseThrow(NotFound::new);
        if (!it.isOpen()) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return it;
    }

    private static Organisation seenAs(Organisation it, int version) {
        if (it.version() != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return it;
    }

    private ModelAndView merging(Organisation it, String words, Problems problems) {
        var found = organisations.list(words.isBlank() ? null : words.strip(), false, 0).stream()
                .filter(line -> !line.id().equals(it.id()))
                .map(line -> Choice.of(line.id().toString(), line.name()))
                .toList();
        return new ModelAndView("directory/merge", "page", new MergingPage(it, words, found, problems));
    }
}
