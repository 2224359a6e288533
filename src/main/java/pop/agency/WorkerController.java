package pop.agency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import pop.database.Ids;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.TypedDay;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

/// A worker's posts: begun, ended, and changed for another in one step.
@Controller
class WorkerController {

    private static final String A_DATE = "Enter a date, such as 1 12 2026";

    private final Workers workers;
    private final Agencies agencies;
    private final Clock clock;

    WorkerController(Workers workers, Agencies agencies, Clock clock) {
        this.workers = workers;
        this.agencies = agencies;
        this.clock = clock;
    }

    record NewWorkerPage(
            WorkerForm form, List<Agencies.Agency> agencies, List<Agencies.Team> teams, Problems problems) {}

    record WorkerPage(
            Workers.Worker worker,
            List<HeldPost> posts,
            PostForm form,
            List<Agencies.Agency> agencies,
            List<Agencies.Team> teams,
            LocalDate today,
            Problems problems) {

        List<HeldPost> held() {
            return posts.stream().filter(post -> post.until() == null).toList();
        }
    }

    @GetMapping("/agencies/workers/new")
    @Transactional(readOnly = true)
    String ask(Post post, Model model) {
        AgenciesController.allow(post);
        var today = When.date(When.dayOf(clock.instant()));
        return ask(new WorkerForm(Ids.next(), "", "", null, null, null, today), Problems.none(), model);
    }

    @PostMapping("/agencies/workers")
    @Transactional
    String add(
            Post post,
            @Valid @ModelAttribute("form") WorkerForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        AgenciesController.allow(post);
        var problems = Problems.of(result);
        var since = day(form.since(), problems);
        var id = new WorkerId(requireNonNullElseGet(form.id(), Ids::next));
        if (form.email() != null
                && workers.withEmail(form.email())
                        .filter(other -> !other.equals(id))
                        .isPresent()) {
            problems.add("email", "Another worker has this e-mail address");
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return ask(form, problems, model);
        }
        var place = place(form.agency(), form.team(), form.role(), since.orElseThrow());
        workers.add(id, requireNonNull(form.name()), requireNonNull(form.email()), place);
        return "redirect:/signin/passwords/" + id;
    }

    @GetMapping("/agencies/workers/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable WorkerId id, Post post, Model model) {
        AgenciesController.allow(post);
        return show(id, new PostForm(Ids.next(), null, null, null, null, ""), Problems.none(), model);
    }

    @PostMapping("/agencies/workers/{id}/posts")
    @Transactional
    String change(
            @PathVariable WorkerId id,
            Post post,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        AgenciesController.allow(post);
        var problems = Problems.of(result);
        var since = day(form.since(), problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form, problems, model);
        }
        if (form.instead() != null) {
            workers.end(of(id, form.instead()), since.orElseThrow());
        }
        var newPost = new PostId(requireNonNullElseGet(form.id(), Ids::next));
        workers.begin(newPost, id, place(form.agency(), form.team(), form.role(), since.orElseThrow()));
        return "redirect:/agencies/workers/" + id;
    }

    @PostMapping("/agencies/workers/{id}/posts/{held}/end")
    @Transactional
    String end(
            @PathVariable WorkerId id,
            @PathVariable UUID held,
            @RequestParam(defaultValue = "") String until,
            Post post,
            RedirectAttributes flash) {
        AgenciesController.allow(post);
        var day = day(until);
        if (day.isEmpty()) {
            flash.addFlashAttribute("notice", "Nothing was ended: the last day could not be read. " + A_DATE + ".");
        } else {
            workers.end(of(id, held), day.get().plusDays(1));
            flash.addFlashAttribute("notice", "The post ends after " + When.day(day.get()) + ".");
        }
        return "redirect:/agencies/workers/" + id;
    }

    private String ask(WorkerForm form, Problems problems, Model model) {
        model.addAttribute("page", new NewWorkerPage(form, agencies.all(), agencies.teams(), problems));
        return "agency/newWorker";
    }

    private String show(WorkerId id, PostForm form, Problems problems, Model model) {
        var worker = workers.find(id).orElseThrow(NotFound::new);
        var posts = workers.posts(Optional.of(id));
        var today = When.dayOf(clock.instant());
        model.addAttribute(
                "page", new WorkerPage(worker, posts, form, agencies.all(), agencies.teams(), today, problems));
        return "agency/worker";
    }

    /// Only a post of this worker.
    private PostId of(WorkerId worker, UUID post) {
        return workers.posts(Optional.of(worker)).stream()
                .map(HeldPost::id)
                .filter(id -> id.value().equals(post))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Workers.Place place(
            @Nullable UUID agency, @Nullable UUID team, @Nullable Role role, LocalDate since) {
        return new Workers.Place(
                new AgencyId(requireNonNull(agency)), new TeamId(requireNonNull(team)), requireNonNull(role), since);
    }

    private Optional<LocalDate> day(@Nullable String typed) {
        return TypedDay.either(typed, When.dayOf(clock.instant()));
    }

    private Optional<LocalDate> day(@Nullable String typed, Problems problems) {
        var day = day(typed);
        if (day.isEmpty()) {
            problems.add("since", A_DATE);
        }
        return day;
    }
}
