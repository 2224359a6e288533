package pop.contact;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.engagement.Engagements;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Writing down a contact, in twenty seconds on a phone; and correcting one.
@Controller
class ContactController {

    /// Tried with one tap on the page of the contact ladder, which goes on there.
    private static final Optional<String> LADDER = Optional.of("ladder");

    private final Contacts contacts;
    private final Notes notes;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    ContactController(Contacts contacts, Notes notes, Engagements engagements, People people, Clock clock) {
        this.contacts = contacts;
        this.notes = notes;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

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
        var form = ContactForm.correcting(old, note, Ids.next());
        return page(person, form, Problems.none());
    }

    @PostMapping("/people/{person}/contacts/new")
    @Transactional
    ModelAndView record(
            @PathVariable PersonId person,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            @RequestParam Optional<String> then,
            Post me,
            RedirectAttributes flash) {
        var now = clock.instant();
        if (people.identity(person).isEmpty()) {
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
        return new ModelAndView("redirect:/people/" + person + (then.equals(LADDER) ? "/ladder" : "/contacts"));
    }

    private Contacts.Contact contact(PersonId person, ContactForm form, Post me, Instant now) {
        return new Contacts.Contact(
                new ContactId(Objects.requireNonNullElseGet(form.id(), Ids::next)),
                person,
                engagements.open(person).map(Engagements.Spell::id).orElse(null),
                me.agency(),
                form.happened(now, Problems.none()).orElse(now),
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
            notes.add(
                    contact,
                    new Notes.Note(Ids.next(), contact.id(), form.about(), form.isConfidential(), form.text()),
                    now);
        }
    }

    private ModelAndView page(PersonId person, ContactForm form, Problems problems) {
        var identity = people.identity(person).orElseThrow(NotFound::new);
        return new ContactPage(identity, clock.instant(), form, problems).shown();
    }
}
