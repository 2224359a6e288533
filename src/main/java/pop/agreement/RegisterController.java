package pop.agreement;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Agencies;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.Paging;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The list of agreements, and where a new one begins.
@Controller
class RegisterController {

    private final Register register;
    private final Drafts drafts;
    private final Agencies agencies;
    private final Clock clock;

    RegisterController(Register register, Drafts drafts, Agencies agencies, Clock clock) {
        this.register = register;
        this.drafts = drafts;
        this.agencies = agencies;
        this.clock = clock;
    }

    record WantedForm(
            @Nullable AgreementStatus status,
            @Nullable UUID party,
            @Nullable String title) {}

    record RegisterPage(
            WantedForm form,
            List<Register.Line> lines,
            List<Choice> parties,
            Paging paging,
            LocalDate today,
            boolean keeper) {}

    @GetMapping("/agreements")
    @Transactional(readOnly = true)
    ModelAndView list(@ModelAttribute("form") WantedForm form, Post post, HttpServletRequest request) {
        var today = When.dayOf(clock.instant());
        var paging = Paging.from(request, Register.A_PAGE);
        var title = form.title() == null || form.title().isBlank()
                ? null
                : form.title().strip();
        var found = register.list(new Register.Wanted(form.status(), form.party(), title, today, paging.offset()));
        var shown = found.subList(0, Math.min(found.size(), Register.A_PAGE));
        var more = paging.withMore(found.size() > shown.size());
        return new ModelAndView(
                "agreement/list", "page", new RegisterPage(form, shown, parties(), more, today, Keepers.include(post)));
    }

    record NewForm(
            UUID id, @Nullable String title, @Nullable List<UUID> parties) {

        Problems problems() {
            var problems = Problems.none();
            if (title == null || title.isBlank()) {
                problems.add("title", "Give it a title that says what the sharing is for");
            }
            if (chosen().size() < 2) {
                problems.add("parties", "Choose at least two agencies");
            }
            return problems;
        }

        List<UUID> chosen() {
            return parties == null ? List.of() : parties.stream().distinct().toList();
        }
    }

    record NewPage(NewForm form, List<Choice> parties, Problems problems) {}

    @GetMapping("/agreements/new")
    @Transactional(readOnly = true)
    ModelAndView ask(Post post) {
        Keepers.only(post);
        return page(new NewForm(Ids.next(), null, null), Problems.none());
    }

    @PostMapping("/agreements")
    @Transactional
    ModelAndView begin(@ModelAttribute("form") NewForm form, Post post, RedirectAttributes flash) {
        Keepers.only(post);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            var again = page(form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var id = new AgreementId(form.id());
        var title = String.valueOf(form.title()).strip();
        drafts.begin(id, title, form.chosen().stream().map(AgencyId::new).toList(), post.worker());
        flash.addFlashAttribute("notice", "The draft is begun. It opens nothing until every party has signed it.");
        return new ModelAndView("redirect:/agreements/" + id);
    }

    private ModelAndView page(NewForm form, Problems problems) {
        return new ModelAndView("agreement/begin", "page", new NewPage(form, parties(), problems));
    }

    private List<Choice> parties() {
        return agencies.all().stream()
                .map(agency -> Choice.of(agency.id().toString(), agency.name()))
                .toList();
    }
}
