package pop.access;

import org.jspecify.annotations.Nullable;
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
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A restriction that is in place: who is excepted reads it, a lead among them changes or lifts it. Where none of them
/// leads any more, information governance does, without learning whose record it is.
@Controller
class RestrictedController {

    private final Restrictions restrictions;
    private final Exceptions exceptions;
    private final Facts facts;
    private final Nameable nameable;
    private final Today today;

    RestrictedController(
            Restrictions restrictions, Exceptions exceptions, Facts facts, Nameable nameable, Today today) {
        this.restrictions = restrictions;
        this.exceptions = exceptions;
        this.facts = facts;
        this.nameable = nameable;
        this.today = today;
    }

    /// @param governs information governance looks at it: it reads neither words nor names of the person
    /// @param changes the viewer may change and lift it
    record RestrictionPage(
            Restriction restriction,
            List<Restrictions.Excepted> excepted,
            List<Facts.Shown> facts,
            RestrictionForm form,
            List<Choice> choices,
            boolean governs,
            boolean changes,
            LocalDate today,
            Problems problems) {}

    @GetMapping("/restrictions/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable UUID id, Post post) {
        var restriction = restrictions.find(id).orElseThrow(NotFound::new);
        return page(restriction, form(restriction), post, Problems.none());
    }

    @PostMapping("/restrictions/{id}/exceptions")
    @Transactional
    ModelAndView change(
            @PathVariable UUID id, @ModelAttribute("form") RestrictionForm form, Post post, RedirectAttributes flash) {
        var restriction = meant(id, form.version(), post);
        var problems = form.problems(false, today.day());
        if (!problems.isEmpty()) {
            return again(page(restriction, form, post, problems));
        }
        var excepted = form.excepted(choices(restriction, post), self(post));
        exceptions.change(restriction.except(
                excepted, form.day(today.day()).orElseThrow(), form.said(), post.worker(), today.now()));
        flash.addFlashAttribute("notice", "Changed. Whoever is not named any more does not find the record.");
        return new ModelAndView("redirect:/restrictions/" + id);
    }

    @PostMapping("/restrictions/{id}/lifting")
    @Transactional
    ModelAndView lift(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Post post,
            RedirectAttributes flash) {
        var restriction = meant(id, version, post);
        if (why.isBlank()) {
            var problems = Problems.none().add("why", "Say in a sentence why it is lifted");
            return again(page(restriction, form(restriction), post, problems));
        }
        exceptions.change(restriction.lift(why.strip(), post.worker(), today.now()));
        flash.addFlashAttribute("notice", "Lifted. Agreements and roles say again who sees the record.");
        return new ModelAndView("redirect:/restrictions/" + id);
    }

    private Restriction meant(UUID id, @Nullable Integer version, Post post) {
        var restriction = restrictions.find(id).orElseThrow(NotFound::new);
        if (!changes(restriction, post)) {
            throw new NotFound();
        }
        if (!Objects.equals(version, restriction.version())) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return restriction;
    }

    private boolean changes(Restriction restriction, Post post) {
        return switch (post.role()) {
            case TEAM_LEADER -> restriction.excepting().contains(post.worker());
            case INFORMATION_GOVERNANCE -> !restrictions.ledByExcepted(restriction);
            case SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    CUSTODY_PEER_MENTOR,
                    CRISIS_OUTREACH_WORKER,
                    RESEARCHER,
                    ADMINISTRATOR,
                    PARTNER_WORKER -> false;
        };
    }

    private ModelAndView page(Restriction restriction, RestrictionForm form, Post post, Problems problems) {
        var changes = restriction.inPlace() && changes(restriction, post);
        var page = new RestrictionPage(
                restriction,
                restrictions.excepted(restriction),
                facts.of(restriction.id()),
                form,
                changes ? choices(restriction, post) : List.of(),
                post.role() == Role.INFORMATION_GOVERNANCE,
                changes,
                today.day(),
                problems);
        return new ModelAndView("access/restriction", "page", page);
    }

    private List<Choice> choices(Restriction restriction, Post post) {
        return post.role() == Role.TEAM_LEADER
                ? nameable.byLead(restriction.person(), post)
                : nameable.byGovernance(restriction.person(), post);
    }

    /// Whoever leads names themselves too; information governance does not.
    private static Stream<WorkerId> self(Post post) {
        return post.role() == Role.TEAM_LEADER ? Stream.of(post.worker()) : Stream.empty();
    }

    private static RestrictionForm form(Restriction restriction) {
        return RestrictionForm.of(restriction);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
