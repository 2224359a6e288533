package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.agency.Post;
import pop.agency.Role;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One notification: to police what they told and how it stands, to the outreach team all of it, to others its
/// course.
@Controller
class NotificationController {

    private final Notifications notifications;
    private final Tolds tolds;
    private final Course course;
    private final Clients clients;
    private final Door door;

    NotificationController(Notifications notifications, Tolds tolds, Course course, Clients clients, Door door) {
        this.notifications = notifications;
        this.tolds = tolds;
        this.course = course;
        this.clients = clients;
        this.door = door;
    }

    /// What was typed and could not be taken.
    ///
    /// @param words for whoever told it
    record Typing(AttemptForm attempt, String words, Problems problems) {

        static Typing nothing() {
            return new Typing(AttemptForm.empty(), "", Problems.none());
        }
    }

    /// @param told the latest first; none for those who see the course only, or when it was forgotten
    /// @param before of the same person, perhaps, within ninety days
    /// @param client what was said of whom it is about; to police only
    record ShowPage(
            Notification it,
            boolean police,
            boolean outreach,
            boolean governance,
            List<Tolds.Version> told,
            List<Tolds.Like> before,
            Clients.@Nullable Answered client,
            List<Course.Event> events,
            List<Course.Opened> opened,
            Typing typing,
            Instant now) {

        UUID fact() {
            return Ids.next();
        }

        List<Course.Clock> clocks() {
            return Course.clocks(it, now);
        }

        @Nullable
        Told stands() {
            return told.isEmpty() ? null : told.getFirst().told();
        }

        /// What the last correction changed.
        List<Item> changed() {
            return told.size() < 2
                    ? List.of()
                    : told.get(1).told().changedTo(told.get(0).told());
        }

        boolean allows(NotificationFact kind) {
            return it.status().allows(kind);
        }

        List<Choice> closings() {
            return Choice.all(ClosedBecause.ofOutreach());
        }

        String path() {
            return "/overdoses/" + it.id();
        }
    }

    @GetMapping("/overdoses/{id}")
    @Transactional
    String show(@PathVariable NotificationId id, Post post, Model model) {
        model.addAttribute("page", page(id, post, Typing.nothing()));
        return "overdose/show";
    }

    ShowPage page(NotificationId id, Post post, Typing typing) {
        var it = notifications.find(id).orElseThrow(NotFound::new);
        var now = door.now();
        boolean outreach = door.isOutreach(post);
        boolean police = door.isPolice(post);
        var told = tolds.of(id);
        if (!told.isEmpty() && outreach) {
            notifications.opened(id, post.worker(), now);
        }
        var before = outreach && !told.isEmpty() && it.happenedAt() != null
                ? tolds.before(id, it.team().value(), told.getFirst().told(), it.happenedAt())
                : List.<Tolds.Like>of();
        return new ShowPage(
                it,
                police,
                outreach,
                post.role() == Role.INFORMATION_GOVERNANCE,
                told,
                before,
                police ? clients.answered(id).orElse(null) : null,
                course.of(id),
                course.opened(id),
                typing,
                now);
    }
}
