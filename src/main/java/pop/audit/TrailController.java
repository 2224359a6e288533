package pop.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.util.List;

/// The trail, for information governance officers only.
@Controller
class TrailController {

    private final TrailEntries entries;
    private final Trail trail;
    private final Clock clock;

    TrailController(TrailEntries entries, Trail trail, Clock clock) {
        this.entries = entries;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param older the address of the next older page; null on the last
    record TrailPage(
            TrailForm form,
            List<Choice> workers,
            List<Line> lines,
            Problems problems,
            Paging paging,
            @Nullable String older) {}

    record VerificationPage(List<Trail.Problem> problems, Trail.Head head) {}

    @GetMapping("/trail")
    @Transactional(readOnly = true)
    String read(@ModelAttribute TrailForm form, Post post, HttpServletRequest request, Model model) {
        allow(post);
        var today = When.dayOf(clock.instant());
        var problems = form.problems(today);
        var found = problems.isEmpty() ? entries.find(form.wanted(today)) : List.<TrailEntries.Entry>of();
        var shown = found.subList(0, Math.min(found.size(), TrailEntries.A_PAGE));
        var workers = entries.workers().stream()
                .map(worker -> Choice.of(worker.id().toString(), worker.name()))
                .toList();
        model.addAttribute(
                "page",
                new TrailPage(
                        form,
                        workers,
                        shown.stream().map(Line::of).toList(),
                        problems,
                        Paging.from(request, TrailEntries.A_PAGE),
                        found.size() > shown.size() ? form.older(shown.getLast(), today) : null));
        return "audit/trail";
    }

    @PostMapping("/trail/verification")
    @Transactional(readOnly = true)
    String verify(Post post, Model model) {
        allow(post);
        model.addAttribute("page", new VerificationPage(trail.verify(), trail.head()));
        return "audit/verification";
    }

    private static void allow(Post post) {
        if (post.role() != Role.INFORMATION_GOVERNANCE) {
            throw new NotFound();
        }
    }
}
