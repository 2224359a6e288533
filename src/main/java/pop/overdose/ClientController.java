package pop.overdose;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Match;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.rule.Refused;
import pop.web.NotFound;

import java.util.List;

/// Whether a notification is about somebody whom the officer knows as supported by the project: proposed with
/// reasons, said by a human. The outreach service does not learn of it.
@Controller
class ClientController {

    private static final int MOST = 8;

    private final Notifications notifications;
    private final Tolds tolds;
    private final Clients clients;
    private final People people;
    private final ClientDoor door;

    ClientController(Notifications notifications, Tolds tolds, Clients clients, People people, ClientDoor door) {
        this.notifications = notifications;
        this.tolds = tolds;
        this.clients = clients;
        this.people = people;
        this.door = door;
    }

    record ClientPage(Notification it, Told told, List<Match> matches) {

        String path() {
            return "/overdoses/" + it.id() + "/person";
        }
    }

    @GetMapping("/overdoses/{id}/person")
    @Transactional
    String ask(@PathVariable NotificationId id, Post post, Model model) {
        var it = mine(id, post);
        var told = tolds.latest(id).orElseThrow(NotFound::new);
        var no = clients.rejected(id);
        var search = Search.typed((told.name() + " " + told.birth() + " " + told.phone()).strip(), door.today());
        var matches = search.isEmpty()
                ? List.<Match>of()
                : people.matches(search).stream()
                        .filter(match -> !no.contains(match.person()))
                        .limit(MOST)
                        .toList();
        model.addAttribute("page", new ClientPage(it, told, matches));
        return "overdose/person";
    }

    @PostMapping("/overdoses/{id}/person")
    @Transactional
    String confirm(
            @PathVariable NotificationId id, @RequestParam PersonId person, Post post, RedirectAttributes flash) {
        var it = mine(id, post);
        mustSee(person);
        if (!clients.answer(it, person, true, post.worker().value(), door.now())) {
            throw new Refused("overdose.client-known");
        }
        door.confirmed(it, person, post);
        flash.addFlashAttribute("notice", "Noted. If they have support now, their worker has a task today.");
        return "redirect:/overdoses/" + id;
    }

    /// Not this one.
    @PostMapping("/overdoses/{id}/person/rejection")
    @Transactional
    String reject(@PathVariable NotificationId id, @RequestParam PersonId person, Post post, RedirectAttributes flash) {
        var it = mine(id, post);
        mustSee(person);
        if (!clients.answer(it, person, false, post.worker().value(), door.now())) {
            throw new Refused("overdose.client-known");
        }
        flash.addFlashAttribute("notice", "Noted: it is not about them.");
        return "redirect:/overdoses/" + id + "/person";
    }

    @PostMapping("/overdoses/{id}/person/nobody")
    @Transactional
    String nobody(@PathVariable NotificationId id, Post post, RedirectAttributes flash) {
        clients.nobody(mine(id, post), post.worker().value(), door.now());
        flash.addFlashAttribute("notice", "Noted: nobody you know as supported. It is not asked again.");
        return "redirect:/overdoses/" + id;
    }

    @PostMapping("/overdoses/{id}/person/taking-back")
    @Transactional
    String takeBack(@PathVariable NotificationId id, Post post, RedirectAttributes flash) {
        var it = mine(id, post);
        clients.takeBack(id, post.worker().value(), door.now()).ifPresent(person -> door.takenBack(it, person, post));
        flash.addFlashAttribute("notice", "Taken back. Whoever was told is told so.");
        return "redirect:/overdoses/" + id + "/person";
    }

    private Notification mine(NotificationId id, Post post) {
        door.mustBePolice(post);
        return notifications.find(id).filter(it -> it.status().hasLeft()).orElseThrow(NotFound::new);
    }

    private void mustSee(PersonId person) {
        if (people.identity(person).isEmpty()) {
            throw new NotFound();
        }
    }
}
