package pop.contact;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.engagement.Engagements;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Writing down a contact, in twenty seconds on a phone; and correcting one.
@Controller
class ContactController {

    private final Contacts contacts;
    private final Notes notes;
    private final Engagements engagements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactController(
            Contacts contacts, Notes notes, Engagements engagements, ApplicationEventPublisher events, Clock clock) {
        this.contacts = contacts;
        this.notes = notes;
        this.engagements = engagements;
        this.events = events;
        this.clock = clock;
    }

    record ContactPage(PersonId person, String name, ContactForm form, Problems problems) {}

    @GetMapping("/people/{person}/contacts/new")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable PersonId person) {
        return page(person, ContactForm.empty(Ids.next()), Problems.none());
    }

    @GetMapping("/people/{person}/contacts/{id}/correction")
    @Transactional(readOnly = true)
    ModelAndView correct(@PathVariable PersonId person, @PathVariable ContactId id) {
        var old = contacts.find(id, person).orElseThrow(NotFound::new);
        if (old.superseded()) {
            throw new Refused("contact.corrected-already");
        }
        var note = notes.of(List.of(id)).stream().findFirst();
        var form = new ContactForm(
                Ids.next(),
                old.made(),
                old.mode(),
                When.at(old.happenedAt()),
                old.withWhom(),
                old.minutes() == null ? null : String.valueOf(old.minutes()),
                note.map(Notes.Note::text).orElse(null),
                note.map(Notes.Note::category).orElse(NoteCategory.NOTES),
                note.map(Notes.Note::confidential).orElse(false),
                id.value());
        return page(person, form, Problems.none());
    }

    @PostMapping("/people/{person}/contacts/new")
    @Transactional
    ModelAndView record(
            @PathVariable PersonId person,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var now = clock.instant();
        if (contacts.name(person).isEmpty()) {
            throw new NotFound();
        }
        var problems = form.problems(now);
        if (!problems.isEmpty()) {
            var again = page(person, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var contact = contact(person, form, me, now);
        if (contacts.add(contact, now)) {
            follow(contact, form, now);
        } else if (!contacts.exists(contact.id())) {
            throw new Refused("contact.corrected-already");
        }
        flash.addFlashAttribute("notice", "It is on record.");
        return new ModelAndView("redirect:/people/" + person + "/contacts");
    }

    private Contacts.Contact contact(PersonId person, ContactForm form, Post me, Instant now) {
        return new Contacts.Contact(
                new ContactId(Objects.requireNonNullElseGet(form.id(), Ids::next)),
                person,
                engagements.open(person).map(Engagements.Spell::id).orElse(null),
                me.agency(),
                form.happened(now).orElse(now),
                Objects.requireNonNull(form.mode()),
                Boolean.TRUE.equals(form.made()),
                form.who(),
                me.worker(),
                form.saysMinutes() ? form.duration() : null,
                form.corrects() == null ? null : new ContactId(form.corrects()));
    }

    private void follow(Contacts.Contact contact, ContactForm form, Instant now) {
        if (contact.supersedes() != null && !contacts.supersede(contact.supersedes(), contact.person())) {
            throw new Refused("contact.corrected-already");
        }
        if (!form.text().isEmpty()) {
            notes.add(contact, new Notes.Note(contact.id(), form.about(), form.isConfidential(), form.text()), now);
        }
        events.publishEvent(new ContactEvent.Recorded(
                contact.id(),
                contact.person(),
                contact.engagement(),
                contact.happenedAt(),
                contact.made(),
                contact.worker()));
    }

    private ModelAndView page(PersonId person, ContactForm form, Problems problems) {
        var name = contacts.name(person).orElseThrow(NotFound::new);
        return new ModelAndView("contact/write", "page", new ContactPage(person, name, form, problems));
    }
}
