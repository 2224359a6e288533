package pop.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Agencies;
import pop.agency.Post;
import pop.database.Ids;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;

/// Organisations and what they run.
@Controller
class OrganisationController {

    private final Organisations organisations;
    private final Services services;
    private final Entries entries;
    private final Agencies agencies;
    private final Clock clock;

    OrganisationController(
            Organisations organisations, Services services, Entries entries, Agencies agencies, Clock clock) {
        this.organisations = organisations;
        this.services = services;
        this.entries = entries;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// @param choosing whose service is to be listed
    record ListPage(
            List<Organisations.Line> lines,
            String words,
            boolean closed,
            boolean choosing,
            boolean keeps,
            boolean exchanges,
            Paging paging) {}

    record OrganisationPage(Organisation it, List<Listing> services, Keeper keeper) {

        boolean mayChange() {
            return it.becameId() == null && keeper.mayChange(it.agency());
        }

        String here() {
            return "/organisations/" + it.id();
        }
    }

    /// @param of null for a new one
    record FormPage(
            @Nullable Organisation of, OrganisationForm form, List<Choice> agencies, boolean keeps, Problems problems) {

        String action() {
            return of == null ? "/organisations" : "/organisations/" + of.id() + "/edit";
        }
    }

    @GetMapping("/organisations")
    @Transactional(readOnly = true)
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "") String whose,
            Post post,
            HttpServletRequest request,
            Model model) {
        var paging = Paging.from(request, Organisations.A_PAGE);
        var found = organisations.list(words.isBlank() ? null : words.strip(), closed, paging.offset());
        var shown = found.subList(0, Math.min(found.size(), Organisations.A_PAGE));
        boolean keeps = entries.viewer().keeps();
        model.addAttribute(
                "page",
                new ListPage(
                        shown,
                        words,
                        closed,
                        whose.equals("new"),
                        keeps,
                        Exchanging.may(post, keeps),
                        paging.withMore(found.size() > shown.size())));
        return "directory/organisations";
    }

    @GetMapping("/organisations/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable OrganisationId id, Model model) {
        model.addAttribute("page", new OrganisationPage(found(id), services.of(id), entries.viewer()));
        return "directory/organisation";
    }

    @GetMapping("/organisations/new")
    @Transactional(readOnly = true)
    ModelAndView askNew() {
        entries.viewer().mustKeep();
        return form(null, OrganisationForm.empty(Ids.next()), true, Problems.none());
    }

    @PostMapping("/organisations")
    @Transactional
    ModelAndView add(@ModelAttribute("form") OrganisationForm form, BindingResult result, RedirectAttributes flash) {
        entries.viewer().mustKeep();
        var problems = Problems.of(result);
        var read = form.read(null, true, problems);
        if (!problems.isEmpty()) {
            return form(null, form, true, problems);
        }
        var id = new OrganisationId(form.id() == null ? Ids.next() : form.id());
        organisations.add(id, read, clock.instant());
        flash.addFlashAttribute("notice", "Added. Now list what it does.");
        return new ModelAndView("redirect:/organisations/" + id);
    }

    @GetMapping("/organisations/{id}/edit")
    @Transactional(readOnly = true)
    ModelAndView askChange(@PathVariable OrganisationId id) {
        var keeper = entries.viewer();
        var it = toChange(id, keeper);
        return form(it, OrganisationForm.of(it), keeper.keeps(), Problems.none());
    }

    @PostMapping("/organisations/{id}/edit")
    @Transactional
    ModelAndView change(
            @PathVariable OrganisationId id,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var keeper = entries.viewer();
        var it = toChange(id, keeper);
        if (form.version() == null || form.version() != it.version()) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        var problems = Problems.of(result);
        var read = form.read(it, keeper.keeps(), problems);
        if (!problems.isEmpty()) {
            return form(it, form, keeper.keeps(), problems);
        }
        organisations.change(it, read, clock.instant());
        flash.addFlashAttribute("notice", "Changed.");
        return new ModelAndView("redirect:/organisations/" + id);
    }

    private Organisation found(OrganisationId id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    private Organisation toChange(OrganisationId id, Keeper keeper) {
        var it = found(id);
        if (it.becameId() != null || !keeper.mayChange(it.agency())) {
            throw new NotFound();
        }
        return it;
    }

    private ModelAndView form(@Nullable Organisation of, OrganisationForm form, boolean keeps, Problems problems) {
        var choices = agencies.all().stream()
                .map(agency -> Choice.of(agency.id().toString(), agency.name()))
                .toList();
        var shown = new ModelAndView(
                "directory/organisationForm", "page", new FormPage(of, form, choices, keeps, problems));
        if (!problems.isEmpty()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }
}
