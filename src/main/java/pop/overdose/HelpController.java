package pop.overdose;

import jakarta.validation.Valid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.Objects;

/// What was done for somebody who was reached.
@Controller
class HelpController {

    private final ResponseDesk desk;
    private final Notifications notifications;
    private final ObjectProvider<Supplies> supplies;
    private final Door door;

    HelpController(ResponseDesk desk, Notifications notifications, ObjectProvider<Supplies> supplies, Door door) {
        this.desk = desk;
        this.notifications = notifications;
        this.supplies = supplies;
        this.door = door;
    }

    record HelpPage(Notification it, HelpForm form, boolean maySupply, Problems problems) {}

    @GetMapping("/overdoses/{id}/help")
    @Transactional(readOnly = true)
    String ask(@PathVariable NotificationId id, Post post, Model model) {
        model.addAttribute("page", page(id, HelpForm.empty(), Problems.none(), post));
        return "overdose/help";
    }

    @PostMapping("/overdoses/{id}/help")
    @Transactional
    ModelAndView save(
            @PathVariable NotificationId id,
            @Valid @ModelAttribute("form") HelpForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var problems = Problems.of(result);
        var page = page(id, form, problems, post);
        form.check(page.maySupply(), problems);
        if (!problems.isEmpty()) {
            var again = new ModelAndView("overdose/help", "page", page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        desk.helped(id, Objects.requireNonNull(form.fact()), form.given(), Typed.note(form.note()), post.worker());
        flash.addFlashAttribute("notice", "Kept. Police are not shown what was done.");
        return new ModelAndView("redirect:/overdoses/" + id);
    }

    private HelpPage page(NotificationId id, HelpForm form, Problems problems, Post post) {
        door.mustBeOutreach(post);
        var it = notifications.find(id).orElseThrow(NotFound::new);
        var may = supplies.stream().anyMatch(known -> known.maySupply(post.worker(), door.now()));
        return new HelpPage(it, form, may, problems);
    }
}
