package pop.person;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/// Where the forms of this room lead.
final class Pages {

    private Pages() {}

    static String details(PersonId person) {
        return "redirect:/people/" + person + "/details";
    }

    /// The form again, with what was typed and what is wrong with it.
    static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
