package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import pop.person.Identity;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The form with which something is arranged, moved, changed or repeated: one page for all of them.
record AppointmentPage(
        Identity person,
        Instant now,
        Asked asked,
        Choices choices,
        Clashes.Found clashes,
        Clashes.Consent consent,
        Problems problems) {

    /// What the form asks for; none of what it does not.
    ///
    /// @param action where it is sent
    /// @param id of what is to be made
    /// @param version of what is to be changed
    record Asked(
            String title,
            String action,
            String back,
            String button,
            @Nullable UUID id,
            @Nullable Integer version,
            @Nullable SlotForm slot,
            @Nullable RepeatForm repeat,
            @Nullable ArrangementForm what,
            @Nullable RequestForm request) {}

    /// @param digital what the person has to join by video with; none while nobody has asked
    record Choices(List<Choice> abouts, List<Choice> workers, Digitals.@Nullable Access digital) {

        static final Choices NONE = new Choices(List.of(), List.of(), null);
    }

    LocalDate today() {
        return When.dayOf(now);
    }

    boolean asksWhich() {
        return asked.slot() != null && asked.slot().asksWhich(now);
    }

    ModelAndView shown() {
        var page = new ModelAndView("appointment/form", "page", this);
        if (!problems.isEmpty() || !clashes.settled(consent)) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
