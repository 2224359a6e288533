package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.Match;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.web.NotFound;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A notice of which the house cannot tell whom it is about: somebody at triage looks.
@Controller
class NoticeController {

    private static final int MOST = 8;

    private final Notices notices;
    private final NoticeDesk desk;
    private final People people;
    private final JusticeDoor door;

    NoticeController(Notices notices, NoticeDesk desk, People people, JusticeDoor door) {
        this.notices = notices;
        this.desk = desk;
        this.people = people;
        this.door = door;
    }

    /// @param about whose page it was told on; null where it was told by name
    record NoticePage(Notice notice, @Nullable Identity about, Instant now, List<Match> matches) {}

    @GetMapping("/custody/told/{id}")
    @Transactional
    String show(@PathVariable UUID id, Model model) {
        var notice = notices.waiting(id).orElseThrow(NotFound::new);
        var about = notice.person() == null
                ? null
                : people.identity(notice.person()).orElse(null);
        model.addAttribute("page", new NoticePage(notice, about, door.now(), matches(notice, door.today())));
        return "justice/notice";
    }

    @PostMapping("/custody/told/{id}/person")
    @Transactional
    String match(@PathVariable UUID id, @RequestParam PersonId person, Post post, RedirectAttributes flash) {
        mustWait(id);
        if (people.identity(person).isEmpty()) {
            throw new NotFound();
        }
        if (!desk.match(id, person, post.worker())) {
            flash.addFlashAttribute(
                    "notice",
                    "They have no open support, so there is no team to tell. Choose somebody else, or nobody.");
            return "redirect:/custody/told/" + id;
        }
        flash.addFlashAttribute("notice", "Passed on. Their worker hears of it at once.");
        return "redirect:/";
    }

    @PostMapping("/custody/told/{id}/nobody")
    @Transactional
    String dismiss(@PathVariable UUID id, Post post, RedirectAttributes flash) {
        mustWait(id);
        desk.dismiss(id, post.worker());
        flash.addFlashAttribute("notice", "Nobody we support. The name and date of birth are forgotten.");
        return "redirect:/";
    }

    private void mustWait(UUID id) {
        if (notices.waiting(id).isEmpty()) {
            throw new NotFound();
        }
    }

    private List<Match> matches(Notice notice, LocalDate today) {
        if (notice.name().isBlank() || notice.born() == null) {
            return List.of();
        }
        var search = Search.typed(notice.name() + " " + When.date(notice.born()), today);
        return people.matches(search).stream().limit(MOST).toList();
    }
}
