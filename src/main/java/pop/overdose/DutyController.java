package pop.overdose;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pop.agency.Post;
import pop.web.Paging;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// The duty screen of the outreach team: what waits, and how long. It looks again by itself ([DutyStream]).
@Controller
class DutyController {

    private static final int A_PAGE = 25;

    private final Duty duty;
    private final SharedLook shared;
    private final Door door;

    DutyController(Duty duty, SharedLook shared, Door door) {
        this.duty = duty;
        this.shared = shared;
        this.door = door;
    }

    /// @param here the address of this page of the list, for looking again
    record DutyPage(Duty.Counts counts, List<Duty.Line> lines, Paging paging, String here, Instant now) {}

    @GetMapping("/overdoses/duty")
    @Transactional(readOnly = true)
    String show(Post post, HttpServletRequest request, Model model) {
        model.addAttribute("page", page(post, request));
        return "overdose/duty";
    }

    /// The first page is what screens show.
    @GetMapping("/overdoses/duty/list")
    String list(Post post, HttpServletRequest request, Model model) {
        door.mustBeOutreach(post);
        Supplier<DutyPage> read = () -> page(post, request);
        boolean first = request.getQueryString() == null;
        model.addAttribute("page", first ? shared.of(post.team(), read) : shared.alone(read));
        return "overdose/dutyList";
    }

    private DutyPage page(Post post, HttpServletRequest request) {
        door.mustBeOutreach(post);
        var now = door.now();
        var paging = Paging.from(request, A_PAGE);
        var lines = duty.lines(post.team(), now, paging, A_PAGE);
        return new DutyPage(
                duty.counts(post.team(), now),
                lines.subList(0, Math.min(A_PAGE, lines.size())),
                paging.withMore(lines.size() > A_PAGE),
                "/overdoses/duty/list" + (paging.page() > 1 ? "?page=" + paging.page() : ""),
                now);
    }
}
