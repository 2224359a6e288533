package pop.finding;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pop.agency.Post;
import pop.directory.Exchanging;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.person.Identity;
import pop.web.Paging;
import pop.web.When;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// Looking for a service. What is ticked here is about nobody in particular, so it may stand in the address.
@Controller
class FindController {

    static final int PAGE = 20;

    private final Enquiry enquiry;
    private final Services services;

    FindController(Enquiry enquiry, Services services) {
        this.enquiry = enquiry;
        this.services = services;
    }

    /// @param exchanges the viewer reads other directories in and writes ours out
    /// @param person for whom; none: for nobody in particular
    /// @param tried to which they were sent before
    /// @param instead of which attempt another service is looked for
    record FindPage(
            Answer answer,
            boolean exchanges,
            @Nullable Identity person,
            Set<ServiceId> tried,
            @Nullable UUID instead) {

        LocalDate today() {
            return When.dayOf(answer.now());
        }

        /// Where the form goes, and where it begins anew.
        String path() {
            return person == null ? "/find" : people() + "/find" + (instead == null ? "" : "?instead=" + instead);
        }

        /// Where the way on begins, for this person: `mode` is SIGNPOST, WARM_HANDOVER or REFERRAL. For the need that
        /// was
        /// asked about, else for the first that the service meets.
        String onward(Found service, String mode) {
            var need = answer.wanted().needs().stream()
                    .filter(service.codes()::contains)
                    .findFirst()
                    .or(() -> service.codes().stream().findFirst());
            return people() + "/onward/new?service=" + service.id() + "&mode=" + mode
                    + need.map(it -> "&need=" + it).orElse("") + (instead == null ? "" : "&instead=" + instead);
        }

        /// Where needs stand, each of which may end in that nothing existed.
        String nothing() {
            return people() + "/onward";
        }

        private String people() {
            return "/people/" + (person == null ? "" : person.id());
        }
    }

    @GetMapping("/find")
    @Transactional(readOnly = true)
    String find(HttpServletRequest request, Post post, Model model) {
        var question = Question.of(request.getParameterMap());
        var answer = enquiry.answer(
                question, Paging.from(request, PAGE), !question.line().isEmpty());
        model.addAttribute("page", new FindPage(answer, Exchanging.may(post, services.keeps()), null, Set.of(), null));
        return "finding/find";
    }
}
