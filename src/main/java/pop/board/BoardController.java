package pop.board;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.web.NavLink;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Words;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Whom I sent on and wait for; and what came of everything that was sent, as far as the viewer is shown it.
@Controller
class BoardController {

    private static final int A_PAGE = 25;

    private final Boards boards;
    private final Clock clock;

    BoardController(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    record MinePage(List<Boards.Waiting> lines, Instant now, Paging paging) {}

    /// @param partner the board is of what was sent to the viewer's agency: it knows nothing of needs
    record BoardPage(
            Over over,
            List<NavLink> tabs,
            boolean partner,
            Instant now,
            List<Boards.Figures> services,
            List<Boards.Declined> declined,
            List<Boards.Need> needs) {

        int sent() {
            return services.stream().mapToInt(Boards.Figures::sent).sum();
        }

        int answered() {
            return services.stream().mapToInt(Boards.Figures::answered).sum();
        }

        int seen() {
            return services.stream().mapToInt(Boards.Figures::seen).sum();
        }

        int helped() {
            return services.stream().mapToInt(Boards.Figures::helped).sum();
        }
    }

    @GetMapping("/onward")
    @Transactional(readOnly = true)
    String mine(Post post, HttpServletRequest request, Model model) {
        if (!post.role().supports()) {
            throw new NotFound();
        }
        var paging = Paging.from(request, A_PAGE);
        var found = boards.waiting(post.worker(), paging.offset(), A_PAGE + 1);
        model.addAttribute(
                "page",
                new MinePage(
                        found.subList(0, Math.min(found.size(), A_PAGE)),
                        clock.instant(),
                        paging.withMore(found.size() > A_PAGE)));
        return "board/mine";
    }

    @GetMapping("/onward/board")
    @Transactional(readOnly = true)
    String board(@RequestParam(defaultValue = "QUARTER") Over over, Post post, Model model) {
        var partner = !post.role().supports();
        var from = over.from(clock.instant());
        model.addAttribute(
                "page",
                new BoardPage(
                        over,
                        tabs(over),
                        partner,
                        clock.instant(),
                        boards.figures(from),
                        boards.declined(from),
                        partner ? List.of() : boards.needs(from)));
        return "board/board";
    }

    private static List<NavLink> tabs(Over chosen) {
        return Stream.of(Over.values())
                .map(over -> new NavLink("/onward/board?over=" + over, Words.of(over), over == chosen))
                .toList();
    }
}
