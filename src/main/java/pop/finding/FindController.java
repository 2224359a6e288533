package pop.finding;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pop.person.Identity;
import pop.web.Paging;
import pop.web.When;

import java.time.LocalDate;

/// Looking for a service. What is ticked here is about nobody in particular, so it may stand in the address.
@Controller
class FindController {

    static final int PAGE = 20;

    private final Enquiry enquiry;

    FindController(Enquiry enquiry) {
        this.enquiry = enquiry;
    }

    /// @param person for whom; none: for nobody in particular
    record FindPage(Answer answer, @Nullable Identity person) {

        LocalDate today() {
            return When.dayOf(answer.now());
        }

        /// Where the way on begins, for this person: `mode` is SIGNPOST, WARM_HANDOVER or REFERRAL.
        String onward(Found service, String mode) {
            var needs = answer.wanted().needs();
            return "/people/" + (person == null ? "" : person.id()) + "/onward/new?service=" + service.id()
                    + (needs.isEmpty() ? "" : "&need=" + needs.getFirst()) + "&mode=" + mode;
        }

        String nothing() {
            var needs = answer.wanted().needs();
            return "/people/" + (person == null ? "" : person.id()) + "/onward/new?nothing=true"
                    + (needs.isEmpty() ? "" : "&need=" + needs.getFirst());
        }
    }

    @GetMapping("/find")
    @Transactional(readOnly = true)
    String find(HttpServletRequest request, Model model) {
        var question = Question.of(request.getParameterMap());
        var answer = enquiry.answer(
                question, Paging.from(request, PAGE), !question.line().isEmpty());
        model.addAttribute("page", new FindPage(answer, null));
        return "finding/find";
    }
}
