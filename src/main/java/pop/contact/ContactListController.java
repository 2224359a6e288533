package pop.contact;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that happened with a person, attempts and corrections among it.
@Controller
class ContactListController {

    private static final int SIZE = 25;

    private final Contacts contacts;
    private final Notes notes;
    private final People people;
    private final Clock clock;

    ContactListController(Contacts contacts, Notes notes, People people, Clock clock) {
        this.contacts = contacts;
        this.notes = notes;
        this.people = people;
        this.clock = clock;
    }

    record ContactsPage(
            Identity person,
            LocalDate today,
            List<Contacts.Shown> contacts,
            Map<ContactId, List<Notes.Note>> notes,
            Paging paging) {

        List<Notes.Note> of(Contacts.Shown contact) {
            return notes.getOrDefault(contact.id(), List.of());
        }
    }

    @GetMapping("/people/{person}/contacts")
    @Transactional
    String list(@PathVariable PersonId person, HttpServletRequest request, Model model) {
        var identity = people.identity(person).orElseThrow(NotFound::new);
        people.seen(person, "contacts");
        var paging = Paging.from(request, SIZE);
        var rows = contacts.of(person, paging.offset(), SIZE);
        var shown = rows.size() > SIZE ? rows.subList(0, SIZE) : rows;
        var written = notes.of(shown.stream().map(Contacts.Shown::id).toList()).stream()
                .collect(Collectors.groupingBy(Notes.Note::contact));
        model.addAttribute(
                "page",
                new ContactsPage(
                        identity, When.dayOf(clock.instant()), shown, written, paging.withMore(rows.size() > SIZE)));
        return "contact/list";
    }
}
