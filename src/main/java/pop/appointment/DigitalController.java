package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.Identity;
import pop.person.PersonId;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// Asking what somebody has to join by video with.
@Controller
class DigitalController {

    private final ArrangingPages pages;
    private final Digitals digitals;

    DigitalController(ArrangingPages pages, Digitals digitals) {
        this.pages = pages;
        this.digitals = digitals;
    }

    record DigitalForm(
            @Nullable UUID id,
            Digitals.@Nullable Device device,
            Digitals.@Nullable Data data,
            Digitals.@Nullable Confidence confidence,
            Digitals.@Nullable PrivatePlace privatePlace,
            @Nullable String note) {

        static DigitalForm of(Digitals.@Nullable Access it) {
            return it == null
                    ? new DigitalForm(Ids.next(), null, null, null, null, null)
                    : new DigitalForm(
                            Ids.next(), it.device(), it.data(), it.confidence(), it.privatePlace(), it.note());
        }

        /// What was not answered is not known.
        Digitals.Access access(Instant now) {
            return new Digitals.Access(
                    Objects.requireNonNullElse(device, Digitals.Device.NOT_KNOWN),
                    Objects.requireNonNullElse(data, Digitals.Data.NOT_KNOWN),
                    Objects.requireNonNullElse(confidence, Digitals.Confidence.NOT_KNOWN),
                    Objects.requireNonNullElse(privatePlace, Digitals.PrivatePlace.NOT_KNOWN),
                    Typed.text(note),
                    now,
                    "");
        }
    }

    record DigitalPage(Identity person, LocalDate today, Digitals.@Nullable Access last, DigitalForm form) {}

    @GetMapping("/people/{person}/digital-access")
    @Transactional(readOnly = true)
    String ask(@PathVariable PersonId person, Model model) {
        var identity = pages.identity(person);
        var last = digitals.of(person).orElse(null);
        model.addAttribute("page", new DigitalPage(identity, When.dayOf(pages.now()), last, DigitalForm.of(last)));
        return "appointment/digital";
    }

    @PostMapping("/people/{person}/digital-access")
    @Transactional
    String keep(
            @PathVariable PersonId person,
            @ModelAttribute("form") DigitalForm form,
            Post me,
            RedirectAttributes flash) {
        pages.identity(person);
        digitals.add(Objects.requireNonNullElseGet(form.id(), Ids::next), person, form.access(pages.now()), me);
        flash.addFlashAttribute("notice", "It is on record.");
        return "redirect:/people/" + person + "/appointments";
    }
}
