package pop.referral;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pop.agency.Agencies;
import pop.agency.Post;
import pop.database.Ids;
import pop.signin.Links;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/// Where the team makes the links by which partners refer without an account, and takes them back.
@Controller
class LinksController {

    private static final String MADE = "madeLink";
    private static final Map<String, Duration> LASTS =
            Map.of("7", Duration.ofDays(7), "30", Duration.ofDays(30), "90", Duration.ofDays(90));

    private final Links links;
    private final Agencies agencies;

    LinksController(Links links, Agencies agencies) {
        this.links = links;
        this.agencies = agencies;
    }

    record LinkForm(
            @NotBlank @Nullable String agency,
            @NotBlank @Size(max = 200) @Nullable String label,
            @Nullable String lasts) {

        Duration duration() {
            return lasts == null ? Duration.ofDays(30) : LASTS.getOrDefault(lasts, Duration.ofDays(30));
        }
    }

    /// @param made the address of a link just made: shown this once
    record LinksPage(
            UUID id,
            LinkForm form,
            Problems problems,
            List<Choice> agencies,
            List<Links.Link> links,
            @Nullable String made) {

        List<Choice> lengths() {
            return List.of(Choice.of("7", "7 days"), Choice.of("30", "30 days"), Choice.of("90", "90 days"));
        }
    }

    @GetMapping("/referrals/links")
    @Transactional(readOnly = true)
    String list(Post post, Model model) {
        atTheDesk(post);
        var made = model.getAttribute(MADE) instanceof String address ? address : null;
        return page(Ids.next(), new LinkForm(null, null, "30"), Problems.none(), made, model);
    }

    @PostMapping("/referrals/links")
    @Transactional
    String make(
            @RequestParam UUID id,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult result,
            Post post,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        atTheDesk(post);
        var agency = agencies.all().stream()
                .filter(it -> it.id().toString().equals(form.agency()))
                .findFirst();
        if (result.hasErrors() || agency.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.of(result).add("agency", "Choose an agency");
            return page(id, form, problems, null, model);
        }
        var label = requireNonNull(form.label()).strip();
        var token = links.make(id, agency.get().id(), label, post.worker(), form.duration());
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/refer/" + token)
                .toUriString();
        after.addFlashAttribute(MADE, address);
        return "redirect:/referrals/links";
    }

    @PostMapping("/referrals/links/{id}/withdrawal")
    @Transactional
    String withdraw(@PathVariable UUID id, Post post, RedirectAttributes after) {
        atTheDesk(post);
        links.withdraw(links.find(id).orElseThrow(NotFound::new).id());
        after.addFlashAttribute("notice", "The link is withdrawn. Whoever opens it is told to ask for a new one.");
        return "redirect:/referrals/links";
    }

    private static void atTheDesk(Post post) {
        if (!post.role().triages()) {
            throw new NotFound();
        }
    }

    private String page(UUID id, LinkForm form, Problems problems, @Nullable String made, Model model) {
        var choices = agencies.all().stream()
                .map(it -> Choice.of(it.id().toString(), it.name()))
                .toList();
        model.addAttribute("page", new LinksPage(id, form, problems, choices, links.all(), made));
        return "referral/links";
    }
}
