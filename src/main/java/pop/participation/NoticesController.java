package pop.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Ids;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.TypedDay;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What we explain to people. Everyone who works here may read it; information governance writes the next version.
@Controller
class NoticesController {

    private final Notices notices;
    private final Clock clock;

    NoticesController(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    record NoticesPage(List<Notice> notices, boolean writes) {}

    record NoticePage(Notice notice) {}

    /// @param latest the latest version in this language that its writer saw
    record NoticeForm(
            @NotNull UUID id,
            int latest,
            @NotBlank @Size(max = 60) String language,
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 10_000) String text,
            @Nullable String since) {}

    record NewNoticePage(NoticeForm form, Problems problems) {}

    @GetMapping("/notices")
    @Transactional(readOnly = true)
    String list(Post post, Model model) {
        model.addAttribute("page", new NoticesPage(notices.all(), writes(post)));
        return "participation/notices";
    }

    @GetMapping("/notices/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Post post, Model model) {
        model.addAttribute("page", new NoticePage(notices.find(id).orElseThrow(NotFound::new)));
        return "participation/notice";
    }

    /// The next version begins with the words of the one before.
    @GetMapping("/notices/new")
    @Transactional(readOnly = true)
    String write(@RequestParam Optional<UUID> after, Post post, Model model) {
        allow(post);
        var before = after.flatMap(notices::find);
        var form = new NoticeForm(
                Ids.next(),
                before.map(Notice::version).orElse(0),
                before.map(Notice::language).orElse(""),
                before.map(Notice::title).orElse(""),
                before.map(Notice::text).orElse(""),
                When.date(When.dayOf(clock.instant())));
        model.addAttribute("page", new NewNoticePage(form, Problems.none()));
        return "participation/newNotice";
    }

    @PostMapping("/notices")
    @Transactional
    ModelAndView add(
            @Valid @ModelAttribute("form") NoticeForm form, BindingResult result, Post post, RedirectAttributes flash) {
        allow(post);
        var problems = Problems.of(result);
        var since = since(form, problems);
        if (!problems.isEmpty() || since == null) {
            var page = new NewNoticePage(form, problems);
            return new ModelAndView("participation/newNotice", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notices.add(
                new Notices.Draft(
                        form.id(),
                        Typed.line(form.language(), 60),
                        form.latest() + 1,
                        Typed.line(form.title(), 120),
                        Typed.prose(form.text(), 10_000),
                        since),
                post.worker().value());
        flash.addFlashAttribute("notice", "The new version is written down. It is explained from its day on.");
        return new ModelAndView("redirect:/notices/" + form.id());
    }

    private @Nullable LocalDate since(NoticeForm form, Problems problems) {
        var day = TypedDay.toCome(form.since(), When.dayOf(clock.instant())).orElse(null);
        if (day == null) {
            problems.add("since", "Enter the day from which it is explained, such as 1 2 2027");
        } else if (day.isBefore(When.dayOf(clock.instant()))) {
            problems.add("since", "Enter today or a day to come: what was explained before stays as it was");
        }
        return day;
    }

    static boolean writes(Post post) {
        return post.role() == Role.INFORMATION_GOVERNANCE;
    }

    private static void allow(Post post) {
        if (!writes(post)) {
            throw new NotFound();
        }
    }
}
