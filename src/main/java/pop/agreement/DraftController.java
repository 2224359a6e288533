package pop.agreement;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.web.Problems;

/// What a draft says under the template's headings, and its dates.
@Controller
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    record DraftPage(Agreement agreement, DraftForm form, Problems problems) {}

    @GetMapping("/agreements/{id}/headings")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable AgreementId id, Post post) {
        Keepers.only(post);
        var draft = drafts.find(id);
        return page(draft, DraftForm.of(draft), Problems.none());
    }

    @PostMapping("/agreements/{id}/headings")
    @Transactional
    ModelAndView write(
            @PathVariable AgreementId id, @ModelAttribute("form") DraftForm form, Post post, RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id).seenAs(form.lockVersion());
        var problems = form.problems();
        if (!problems.isEmpty()) {
            var again = page(draft, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        drafts.write(form.written(draft), post.worker());
        flash.addFlashAttribute("notice", "The draft is saved.");
        return new ModelAndView("redirect:/agreements/" + id);
    }

    private static ModelAndView page(Agreement draft, DraftForm form, Problems problems) {
        return new ModelAndView("agreement/headings", "page", new DraftPage(draft, form, problems));
    }
}
