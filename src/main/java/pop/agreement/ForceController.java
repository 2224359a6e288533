package pop.agreement;

import org.jspecify.annotations.Nullable;
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
import pop.rule.Refused;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Putting a draft in force: from that moment its clauses are the rule, and the version before it is not.
@Controller
class ForceController {

    private final Agreements agreements;
    private final Drafts drafts;
    private final Papers papers;
    private final History history;
    private final Clock clock;

    ForceController(Agreements agreements, Drafts drafts, Papers papers, History history, Clock clock) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.papers = papers;
        this.history = history;
        this.clock = clock;
    }

    /// @param meant numbers of the clauses that somebody said are meant
    record ForceForm(int lockVersion, @Nullable List<Integer> meant) {

        List<Integer> ticked() {
            return meant == null ? List.of() : meant;
        }
    }

    record ForcePage(Agreement agreement, Readiness readiness, boolean replaces, ForceForm form, Problems problems) {}

    @GetMapping("/agreements/{id}/force")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable AgreementId id, Post post) {
        Keepers.only(post);
        var draft = drafts.find(id);
        var replaced = replaced(draft);
        var form = new ForceForm(draft.lockVersion(), null);
        return page(draft, readiness(draft, replaced.isPresent()), replaced.isPresent(), form, Problems.none());
    }

    @PostMapping("/agreements/{id}/force")
    @Transactional
    ModelAndView put(
            @PathVariable AgreementId id, @ModelAttribute("form") ForceForm form, Post post, RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id).seenAs(form.lockVersion());
        var replaced = replaced(draft);
        var readiness = readiness(draft, replaced.isPresent());
        if (!readiness.isReady()) {
            throw new Refused("agreement.not-ready", String.join("; ", readiness.missing()));
        }
        if (!readiness.unmeant(form.ticked()).isEmpty()) {
            var problems = Problems.none().add("meant", "Say of each of these clauses that it is meant");
            var again = page(draft, readiness, replaced.isPresent(), form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        replaced.ifPresent(old -> end(old, draft, post));
        agreements.stand(draft.after(AgreementFact.PUT_IN_FORCE, today()).state());
        history.add(id, AgreementFact.PUT_IN_FORCE, post.worker(), meant(readiness));
        flash.addFlashAttribute(
                "notice", "It is in force. What it opens lies open from now on, and no longer than that.");
        return new ModelAndView("redirect:/agreements/" + id);
    }

    private void end(Agreement old, Agreement by, Post post) {
        agreements.stand(old.after(AgreementFact.REPLACED, today()).state());
        history.add(old.id(), AgreementFact.REPLACED, post.worker(), "By version " + by.version());
    }

    private static String meant(Readiness readiness) {
        return readiness.delicate().isEmpty()
                ? ""
                : "Said to be meant: clause "
                        + Clause.list(readiness.delicate().stream()
                                .map(clause -> String.valueOf(clause.number()))
                                .toList());
    }

    private Readiness readiness(Agreement draft, boolean replaces) {
        var whole = papers.whole(draft.id());
        return Readiness.of(draft, whole.parties(), whole.clauses(), replaces, today());
    }

    /// The version whose place this one takes.
    private Optional<Agreement> replaced(Agreement draft) {
        return agreements.versions(draft.series(), today()).stream()
                .filter(version -> version.version() < draft.version())
                .findFirst()
                .flatMap(version -> agreements.find(version.id()))
                .filter(old -> old.recorded().runs());
    }

    private static ModelAndView page(
            Agreement draft, Readiness readiness, boolean replaces, ForceForm form, Problems problems) {
        return new ModelAndView("agreement/force", "page", new ForcePage(draft, readiness, replaces, form, problems));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
