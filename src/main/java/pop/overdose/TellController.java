package pop.overdose;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Telling of an overdose, on a phone, in under a minute.
@Controller
class TellController {

    private final SendDesk desk;
    private final Agreement agreement;
    private final Door door;

    TellController(SendDesk desk, Agreement agreement, Door door) {
        this.desk = desk;
        this.agreement = agreement;
        this.door = door;
    }

    /// @param may what the agreement covers today
    /// @param out which test was not met of what was just sent, and why; null for none
    /// @param alike which look the same
    record TellPage(
            TellForm form,
            Agreement.Coverage may,
            List<Agreement.Standing> agreements,
            SendDesk.Sent.@Nullable OutOfScope out,
            List<Tolds.Like> alike,
            Problems problems,
            Instant now) {

        /// Without an agreement everything may be typed: it is kept until one stands.
        boolean asks(Item item) {
            return !may.allows() || may.covers(item);
        }
    }

    @GetMapping("/overdoses/new")
    @Transactional(readOnly = true)
    ModelAndView ask(Post post) {
        door.mustBePolice(post);
        return page(TellForm.empty(), null, List.of(), Problems.none(), post);
    }

    @PostMapping("/overdoses")
    @Transactional
    ModelAndView tell(
            @Valid @ModelAttribute("form") TellForm form, BindingResult result, Post post, RedirectAttributes flash) {
        door.mustBePolice(post);
        var problems = Problems.of(result);
        form.check(problems);
        var happenedAt = form.happenedAt(door.now(), problems);
        if (happenedAt == null || !problems.isEmpty()) {
            var again = page(form.id() == null ? form.withId() : form, null, List.of(), problems, post);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var sending = new SendDesk.Sending(
                Objects.requireNonNull(form.id()),
                form.scope(),
                form.told(""),
                happenedAt,
                Door.onPage(post),
                Boolean.TRUE.equals(form.different()));
        return answer(desk.send(sending), form, post, flash);
    }

    private ModelAndView answer(SendDesk.Sent sent, TellForm form, Post post, RedirectAttributes flash) {
        return switch (sent) {
            case SendDesk.Sent.OutOfScope out -> page(form, out, List.of(), Problems.none(), post);
            case SendDesk.Sent.Alike alike -> page(form, null, alike.others(), Problems.none(), post);
            case SendDesk.Sent.Done done -> {
                flash.addFlashAttribute(
                        "notice",
                        done.again()
                                ? "This was sent before, once. Here is how it stands."
                                : "Sent. It is on the duty screen of the Crisis Outreach Service now.");
                yield new ModelAndView("redirect:/overdoses/" + done.id());
            }
            case SendDesk.Sent.Corrected corrected -> new ModelAndView("redirect:/overdoses/" + corrected.id());
            case SendDesk.Sent.Kept kept -> new ModelAndView("redirect:/overdoses/" + kept.id());
        };
    }

    private ModelAndView page(
            TellForm form,
            SendDesk.Sent.@Nullable OutOfScope out,
            List<Tolds.Like> alike,
            Problems problems,
            Post post) {
        var now = door.now();
        var team = agreement.team(door.today()).orElseThrow(NotFound::new);
        var may = agreement.coverage(post.agency(), team, Wish.AGREES, now);
        var agreements = agreement.standing(post.agency(), team);
        return new ModelAndView("overdose/new", "page", new TellPage(form, may, agreements, out, alike, problems, now));
    }
}
