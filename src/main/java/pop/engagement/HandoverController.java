package pop.engagement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Posts;
import pop.agency.WorkerId;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Handing over to another lead: first what will move, then all of it in one transaction.
@Controller
class HandoverController {

    private final Engagements engagements;
    private final Around around;
    private final Posts posts;
    private final Handover handover;

    HandoverController(Engagements engagements, Around around, Posts posts, Handover handover) {
        this.engagements = engagements;
        this.around = around;
        this.posts = posts;
        this.handover = handover;
    }

    /// @param stays whether the old lead stays as a member; not answered at first
    record HandoverForm(
            @Nullable String to,
            @Nullable Boolean stays,
            @Nullable String note,
            @Nullable Integer version,
            @Nullable UUID leadMember) {

        boolean answered() {
            return to != null && !to.isBlank() && stays != null;
        }

        WorkerId next() {
            return WorkerId.of(Objects.requireNonNull(to));
        }

        String said() {
            return Typed.text(note);
        }
    }

    /// @param moves what will move, shown before it does
    record HandoverPage(
            Engagements.Spell spell,
            HandoverForm form,
            UUID leadMember,
            List<Choice> choices,
            List<String> moves,
            Problems problems) {

        boolean ready() {
            return problems.isEmpty() && form.answered();
        }
    }

    @GetMapping("/engagements/{id}/handover")
    @Transactional(readOnly = true)
    String prepare(@PathVariable EngagementId id, @ModelAttribute("form") HandoverForm form, Model model) {
        var spell = engagements.find(id).orElseThrow(NotFound::new);
        var lead = around.of(id).stream()
                .filter(member -> member.part() == Around.Part.LEAD)
                .findFirst()
                .orElseThrow(() -> new Refused("engagement.no-lead"));
        var others = posts.in(spell.team()).stream()
                .filter(post -> !post.worker().equals(lead.worker()))
                .toList();
        var choices = SupportController.choices(others);
        var problems = Problems.none();
        if (form.to() != null && choices.stream().noneMatch(choice -> choice.is(form.to()))) {
            problems.add("to", "Choose who leads from now on");
        }
        if (form.to() != null && form.stays() == null) {
            problems.add("stays", "Choose whether " + lead.name() + " stays in the team around the person");
        }
        var moves = problems.isEmpty() && form.answered() ? moves(spell, lead, form, choices) : List.<String>of();
        model.addAttribute("page", new HandoverPage(spell, form, lead.id(), choices, moves, problems));
        return "engagement/handover";
    }

    @PostMapping("/engagements/{id}/handover")
    @Transactional
    String handOver(
            @PathVariable EngagementId id,
            @ModelAttribute("form") HandoverForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        if (!form.answered() || form.leadMember() == null || form.version() == null) {
            return "redirect:/engagements/" + id + "/handover";
        }
        var left = handover.carryOut(id, form, viewer.id());
        flash.addFlashAttribute("notice", "Handed over. The new lead worker sees the record from now on.");
        return left.value().equals(viewer.id()) && Boolean.FALSE.equals(form.stays())
                ? "redirect:/engagements"
                : "redirect:/engagements/" + id;
    }

    private static List<String> moves(
            Engagements.Spell spell, Around.Member lead, HandoverForm form, List<Choice> choices) {
        var to = choices.stream()
                .filter(choice -> choice.is(form.to()))
                .findFirst()
                .orElseThrow()
                .label();
        var name = to.substring(0, to.indexOf(','));
        var stays = Objects.requireNonNullElse(form.stays(), false);
        var moves = new java.util.ArrayList<String>();
        moves.add("The lead moves from " + lead.name() + " to " + name + ".");
        moves.add(name + " sees the whole record, as far as their role is shown it, from that moment.");
        moves.add(
                stays
                        ? lead.name() + " stays in the team around the person and keeps seeing the record."
                        : lead.name() + " leaves the team around the person and no longer sees the record.");
        moves.add("What waits for the lead moves to " + name + ": " + Duties.of(spell));
        return moves;
    }
}
