package pop.agreement;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;
import java.util.UUID;

/// The clauses of a draft: added, changed and taken out while nothing is in force.
@Controller
class ClauseController {

    private final Drafts drafts;
    private final Parties parties;
    private final Clauses clauses;

    ClauseController(Drafts drafts, Parties parties, Clauses clauses) {
        this.drafts = drafts;
        this.parties = parties;
        this.clauses = clauses;
    }

    record ClausePage(Agreement agreement, List<Party> parties, ClauseForm form, boolean isNew, Problems problems) {

        List<Choice> agencies() {
            return parties.stream()
                    .map(party -> Choice.of(party.agency().toString(), party.name()))
                    .toList();
        }
    }

    @GetMapping("/agreements/{id}/clauses/new")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable AgreementId id, Post post) {
        Keepers.only(post);
        var draft = drafts.find(id);
        return page(draft, ClauseForm.empty(Ids.next(), draft.lockVersion()), true, Problems.none());
    }

    @GetMapping("/agreements/{id}/clauses/{clause}")
    @Transactional(readOnly = true)
    ModelAndView change(@PathVariable AgreementId id, @PathVariable UUID clause, Post post) {
        Keepers.only(post);
        var draft = drafts.find(id);
        return page(draft, ClauseForm.of(find(id, clause), draft.lockVersion()), false, Problems.none());
    }

    @PostMapping("/agreements/{id}/clauses")
    @Transactional
    ModelAndView write(
            @PathVariable AgreementId id,
            @ModelAttribute("form") ClauseForm form,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id);
        var there = clauses.of(id).stream().anyMatch(clause -> clause.id().equals(form.id()));
        if (there && draft.lockVersion() == form.lockVersion() + 1) {
            // the same form sent twice
            return new ModelAndView("redirect:/agreements/" + id);
        }
        draft.seenAs(form.lockVersion());
        var problems = form.problems(parties.of(id));
        if (!problems.isEmpty()) {
            var again = page(draft, form, !there, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        clauses.write(id, form.written());
        var clause = find(id, form.id());
        drafts.changed(draft, post.worker(), "Clause " + clause.number() + (there ? " changed" : " added"));
        flash.addFlashAttribute("notice", "Clause " + clause.number() + ": " + clause.sentence());
        return new ModelAndView("redirect:/agreements/" + id);
    }

    @PostMapping("/agreements/{id}/clause-removals")
    @Transactional
    ModelAndView remove(
            @PathVariable AgreementId id,
            @RequestParam UUID clause,
            @RequestParam int lockVersion,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id).seenAs(lockVersion);
        var gone = find(id, clause);
        clauses.remove(id, clause);
        drafts.changed(draft, post.worker(), "Clause " + gone.number() + " taken out");
        flash.addFlashAttribute("notice", "Clause " + gone.number() + " is taken out of the draft.");
        return new ModelAndView("redirect:/agreements/" + id);
    }

    private Clause find(AgreementId id, UUID clause) {
        return clauses.of(id).stream()
                .filter(it -> it.id().equals(clause))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Agreement draft, ClauseForm form, boolean isNew, Problems problems) {
        var page = new ClausePage(draft, parties.of(draft.id()), form, isNew, problems);
        return new ModelAndView("agreement/clause", "page", page);
    }
}
