package pop.access;

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
import pop.agency.Agencies;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Asking an agency for a part of a person's record. The asker learns the answer, and never what is there.
@Controller
class RequestController {

    private final Requests requests;
    private final Agencies agencies;
    private final People people;
    private final Asking asking;
    private final Today today;

    RequestController(Requests requests, Agencies agencies, People people, Asking asking, Today today) {
        this.requests = requests;
        this.agencies = agencies;
        this.people = people;
        this.asking = asking;
        this.today = today;
    }

    /// @param person whose page it is asked from; null where it is typed
    record RequestPage(
            @Nullable Identity person, RequestForm form, List<Choice> agencies, LocalDate today, Problems problems) {

        String action() {
            return person == null ? "/access-requests" : "/people/" + person.id() + "/access-request";
        }
    }

    record RequestShownPage(Requests.Shown shown, AccessRequest request, Instant now) {}

    @GetMapping("/access-requests/new")
    @Transactional(readOnly = true)
    ModelAndView typed() {
        return page(null, RequestForm.empty(today.day()), choices(), Problems.none());
    }

    @GetMapping("/people/{person}/access-request")
    @Transactional
    ModelAndView about(@PathVariable PersonId person) {
        var identity = people.show(person, "access-request");
        return page(identity, RequestForm.empty(today.day()), choices(), Problems.none());
    }

    @PostMapping("/access-requests")
    @Transactional
    ModelAndView ask(@ModelAttribute("form") RequestForm form, Post post, RedirectAttributes flash) {
        return asked(null, form, post, flash);
    }

    @PostMapping("/people/{person}/access-request")
    @Transactional
    ModelAndView askAbout(
            @PathVariable PersonId person,
            @ModelAttribute("form") RequestForm form,
            Post post,
            RedirectAttributes flash) {
        return asked(people.identity(person).orElseThrow(NotFound::new), form, post, flash);
    }

    /// What became of one's own request.
    @GetMapping("/access-requests/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable UUID id, Post post) {
        var request = requests.find(id)
                .filter(it -> it.worker().equals(post.worker()))
                .orElseThrow(NotFound::new);
        var shown = requests.shown(id).orElseThrow(NotFound::new);
        return new ModelAndView("access/requested", "page", new RequestShownPage(shown, request, today.now()));
    }

    private ModelAndView asked(@Nullable Identity person, RequestForm form, Post post, RedirectAttributes flash) {
        var id = form.id();
        if (id == null) {
            throw new NotFound();
        }
        var choices = choices();
        var problems = form.problems(person == null, choices, today.day());
        if (!problems.isEmpty()) {
            var again = page(person, form, choices, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        asking.ask(id, person, form, post);
        flash.addFlashAttribute("notice", "Sent. You are told here what is decided.");
        return new ModelAndView("redirect:/access-requests/" + id);
    }

    private List<Choice> choices() {
        return agencies.all().stream()
                .map(agency -> Choice.of(agency.id().toString(), agency.name()))
                .toList();
    }

    private ModelAndView page(@Nullable Identity person, RequestForm form, List<Choice> agencies, Problems problems) {
        return new ModelAndView(
                "access/request", "page", new RequestPage(person, form, agencies, today.day(), problems));
    }
}
