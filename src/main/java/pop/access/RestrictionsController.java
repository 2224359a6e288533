package pop.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.Paging;

import java.time.LocalDate;
import java.util.List;

/// The restrictions in place: for a lead those they are excepted from, for information governance all, without names.
@Controller
class RestrictionsController {

    private static final int A_PAGE = 25;

    private final Restrictions restrictions;
    private final Today today;

    RestrictionsController(Restrictions restrictions, Today today) {
        this.restrictions = restrictions;
        this.today = today;
    }

    /// @param names the viewer is shown names: they are excepted, not information governance
    record RestrictionsPage(List<Restrictions.Shown> list, boolean names, LocalDate today, Paging paging) {}

    @GetMapping("/restrictions")
    @Transactional(readOnly = true)
    ModelAndView list(Post post, HttpServletRequest request) {
        Answering.allow(post);
        var paging = Paging.from(request, A_PAGE);
        var found = restrictions.inPlace(A_PAGE + 1, paging.offset());
        var page = new RestrictionsPage(
                found.subList(0, Math.min(found.size(), A_PAGE)),
                post.role() == Role.TEAM_LEADER,
                today.day(),
                paging.withMore(found.size() > A_PAGE));
        return new ModelAndView("access/restrictions", "page", page);
    }
}
