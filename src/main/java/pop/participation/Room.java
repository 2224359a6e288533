package pop.participation;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.person.People;
import pop.person.PersonId;

/// What the pages of this room share.
@Component
record Room(Notices notices, PreferenceDesk desk, People people) {

    /// Where it leads when something was written down. Who has just lost sight of the person by it is told so.
    ModelAndView written(PersonId person, RedirectAttributes flash) {
        if (people.identity(person).isEmpty()) {
            flash.addFlashAttribute(
                    "notice", "It is written down. By it, this person is not shared with you any more.");
            return new ModelAndView("redirect:/");
        }
        flash.addFlashAttribute("notice", "It is written down and holds from now on.");
        return new ModelAndView("redirect:/people/" + person + "/preferences");
    }
}
