package pop.overdose;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;
import pop.web.Paging;

import java.time.Instant;
import java.util.List;

/// All notifications that the viewer is shown: those they sent, were sent, or answer for.
@Controller
class SentController {

    private static final int A_PAGE = 25;

    private final JdbcClient sql;
    private final Door door;

    SentController(JdbcClient sql, Door door) {
        this.sql = sql;
        this.door = door;
    }

    /// @param name of whom it is about; blank for those who see the course only
    record Line(
            NotificationId id,
            String reference,
            String name,
            NotificationStatus status,
            @Nullable String acknowledgedBy,
            @Nullable Instant happenedAt,
            Instant draftedAt,
            @Nullable Instant sentAt,
            boolean held) {}

    record SentPage(List<Line> lines, boolean police, boolean onlyOpen, Paging paging, Instant now) {}

    @GetMapping("/overdoses")
    @Transactional(readOnly = true)
    String list(
            @RequestParam(defaultValue = "false") boolean open, Post post, HttpServletRequest request, Model model) {
        if (!door.isPolice(post)
                && !door.isOutreach(post)
                && post.role() != Role.TEAM_LEADER
                && post.role() != Role.INFORMATION_GOVERNANCE) {
            throw new NotFound();
        }
        var paging = Paging.from(request, A_PAGE);
        var lines = lines(open, paging);
        model.addAttribute(
                "page",
                new SentPage(
                        lines.subList(0, Math.min(A_PAGE, lines.size())),
                        door.isPolice(post),
                        open,
                        paging.withMore(lines.size() > A_PAGE),
                        door.now()));
        return "overdose/sent";
    }

    private List<Line> lines(boolean open, Paging paging) {
        return sql.sql("""
                        select n.id, n.reference, coalesce(t.name, '') as name, n.status, w.name as acknowledged_by, n.happened_at,
                               n.drafted_at, n.sent_at, n.held
                          from (select m.*
                                  from overdose.notification m
                                 where not :open
                                    or m.status not in ('OUT_OF_SCOPE', 'CLOSED', 'PURGED')
                                 order by m.drafted_at desc, m.id desc
                                 limit :limit offset :offset) n
                          left join agency.worker w on w.id = n.acknowledged_by
                          left join lateral (select l.name
                                               from overdose.told l
                                              where l.notification_id = n.id
                                              order by l.number desc
                                              limit 1) t on true
                         order by n.drafted_at desc, n.id desc
                        """)
                .param("open", open)
                .param("limit", A_PAGE + 1)
                .param("offset", paging.offset())
                .query(Line.class)
                .list();
    }
}
