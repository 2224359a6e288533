package pop.contact;

import org.springframework.web.servlet.ModelAndView;
import pop.person.Identity;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// The form to write down a contact, and whom it is about.
record ContactPage(Identity person, Instant now, ContactForm form, Problems problems) {

    LocalDate today() {
        return When.dayOf(now);
    }

    ModelAndView shown() {
        return new ModelAndView("contact/write", "page", this);
    }
}
