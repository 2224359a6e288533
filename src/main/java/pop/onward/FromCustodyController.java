package pop.onward;

import org.jspecify.annotations.Nullable;
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
import pop.agency.Post;
import pop.custody.ApproachId;
import pop.directory.ServiceId;
import pop.web.NotFound;
import pop.web.Problems;

/// Somebody met in custody is referred to a service on the spot: what would be told and by which agreement is
/// said first, and nothing is made before they agreed to it. After that it is a draft like any other.
@Controller("onwardFromCustody")
class FromCustodyController {

    private final CellsDesk desk;
    private final Proposals proposals;

    FromCustodyController(CellsDesk desk, Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    @GetMapping("/onward/from-custody/{approach}")
    @Transactional(readOnly = true)
    ModelAndView explain(
            @PathVariable ApproachId approach,
            @RequestParam ServiceId service,
            @RequestParam(required = false) @Nullable String need,
            Post post,
            RedirectAttributes flash) {
        var way = desk.way(approach, service, need, post);
        if (way.begunByMe()) {
            return new ModelAndView(OnwardController.to(way.referral()));
        }
        return way.told().name().isBlank() ? nameless(approach, flash) : page(way, way.form(), Problems.none(), post);
    }

    /// The same again changes nothing.
    @PostMapping("/onward/from-custody/{approach}")
    @Transactional
    ModelAndView refer(
            @PathVariable ApproachId approach,
            @RequestParam(defaultValue = "false") boolean agrees,
            @ModelAttribute("form") WaysForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        if (form.service() == null || form.need() == null) {
            throw new NotFound();
        }
        desk.hold(approach);
        var way = desk.way(approach, new ServiceId(form.service()), form.need(), post);
        if (way.begunByMe()) {
            return new ModelAndView(OnwardController.to(way.referral()));
        }
        if (way.told().name().isBlank()) {
            return nameless(approach, flash);
        }
        var problems = problems(way, form, result, agrees);
        if (!problems.isEmpty() || way.by() != null) {
            var again = page(way, form, problems, post);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        desk.refer(way, form, post);
        flash.addFlashAttribute("notice", "Show the person what would be told. Nothing leaves before they agree.");
        return new ModelAndView(OnwardController.to(way.referral()));
    }

    private Problems problems(CellsDesk.Way way, WaysForm form, BindingResult result, boolean agrees) {
        if (result.hasErrors()) {
            return Problems.of(result);
        }
        var problems = proposals.problems(way.chosen(), form.as(way.referral()));
        if (problems.isEmpty() && !agrees) {
            problems.add("agrees", "Tell them first, and tick that they agree: nothing was made or sent");
        }
        return problems;
    }

    private static ModelAndView nameless(ApproachId approach, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", "To refer somebody, their full name is needed. Without it, give them the card.");
        return new ModelAndView("redirect:/approaches/" + approach + "/more");
    }

    private static ModelAndView page(CellsDesk.Way way, WaysForm form, Problems problems, Post post) {
        var page = new CellsPage(
                way.approach(),
                way.told().name(),
                way.chosen(),
                form,
                way.needs(),
                way.agreement(),
                way.by(),
                post.agencyName(),
                problems);
        return new ModelAndView("onward/cells", "page", page);
    }
}
