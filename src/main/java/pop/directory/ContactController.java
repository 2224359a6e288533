package pop.directory;

import org.jspecify.annotations.Nullable;
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
import pop.database.Ids;
import pop.database.Viewer;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Whom to call or write to about a service.
@Controller
class ContactController {

    private static final List<String> PART = List.of("contacts");

    private final Entries entries;
    private final Listings listings;
    private final Contacts contacts;
    private final Clock clock;

    ContactController(Entries entries, Listings listings, Contacts contacts, Clock clock) {
        this.entries = entries;
        this.listings = listings;
        this.contacts = contacts;
        this.clock = clock;
    }

    record ContactForm(
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone) {

        Contact read(UUID id, Problems problems) {
            var it = new Contact(
                    id,
                    TypedListing.line(name, "name", problems),
                    TypedListing.line(title, "title", problems),
                    TypedListing.email(email, "email", problems),
                    TypedListing.line(phone, "phone", problems),
                    false);
            if ((it.email() + it.phone()).isEmpty()) {
                problems.add("phone", "Enter a phone number or an e-mail address");
            }
            return it;
        }
    }

    /// @param listed whether it is listed already
    record ContactPage(Listing service, UUID id, boolean listed, ContactForm form, Problems problems) {}

    @GetMapping("/services/{service}/contacts/new")
    @Transactional(readOnly = true)
    ModelAndView askNew(@PathVariable ServiceId service) {
        var entry = entries.get(service).toChange();
        return page(entry, Ids.next(), false, new ContactForm("", "", "", ""), Problems.none());
    }

    @GetMapping("/services/{service}/contacts/{id}")
    @Transactional(readOnly = true)
    ModelAndView askChange(@PathVariable ServiceId service, @PathVariable UUID id) {
        var entry = entries.get(service).toChange();
        var it = contacts.of(service, entry.listing().organisation()).stream()
                .filter(contact -> contact.id().equals(id) && !contact.organisations())
                .findFirst()
                .orElseThrow(NotFound::new);
        return page(entry, id, true, new ContactForm(it.name(), it.title(), it.email(), it.phone()), Problems.none());
    }

    @PostMapping("/services/{service}/contacts/{id}")
    @Transactional
    ModelAndView put(
            @PathVariable ServiceId service,
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Viewer viewer,
            RedirectAttributes flash) {
        var entry = entries.get(service).toChange();
        var problems = Problems.of(result);
        var read = form.read(id, problems);
        if (!problems.isEmpty()) {
            var again = page(entry, id, false, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        contacts.put(service, read);
        return done(service, "The contact is listed.", viewer, flash);
    }

    @PostMapping("/services/{service}/contacts/{id}/removal")
    @Transactional
    ModelAndView remove(
            @PathVariable ServiceId service, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        entries.get(service).toChange();
        contacts.remove(service, id);
        return done(service, "The contact is taken out.", viewer, flash);
    }

    private ModelAndView done(ServiceId service, String notice, Viewer viewer, RedirectAttributes flash) {
        listings.changed(service, PART, viewer.id(), clock.instant());
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/services/" + service + "#contacts");
    }

    private static ModelAndView page(Entry entry, UUID id, boolean listed, ContactForm form, Problems problems) {
        return new ModelAndView(
                "directory/contact", "page", new ContactPage(entry.listing(), id, listed, form, problems));
    }
}
