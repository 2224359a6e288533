package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;

/// A partner sends somebody whom we sent to it further on: a child of our referral, which our worker follows.
@Controller
class SentOnController {

    private final Behind behind;
    private final Choosing choosing;
    private final Services services;
    private final Clock clock;

    SentOnController(Behind behind, Choosing choosing, Services services, Clock clock) {
        this.behind = behind;
        this.choosing = choosing;
        this.services = services;
        this.clock = clock;
    }

    /// @param child made with the form, so that sending it twice sends them once
    record SentOnPage(
            Onward it,
            OnwardId child,
            List<Choice> services,
            @Nullable ServiceId chosen,
            Problems problems) {

        String path() {
            return "/onward/received/" + it.id();
        }
    }

    @GetMapping("/onward/received/{id}/further")
    @Transactional
    ModelAndView show(@PathVariable OnwardId id, Post post) {
        return page(behind.received(id, post), new OnwardId(Ids.next()), null, Problems.none());
    }

    @PostMapping("/onward/received/{id}/further")
    @Transactional
    ModelAndView send(
            @PathVariable OnwardId id,
            @RequestParam("child") OnwardId child,
            @RequestParam(required = false) @Nullable ServiceId service,
            @RequestParam(defaultValue = "false") boolean agrees,
            Post post,
            RedirectAttributes flash) {
        var it = behind.received(id, post);
        var problems = Problems.none();
        if (service == null || service.equals(it.service())) {
            problems.add("service", "Choose where you sent them");
        }
        if (!agrees) {
            problems.add("agrees", "Say that they agreed; nobody is sent on who does not want it");
        }
        if (!problems.isEmpty() || service == null) {
            var again = page(it, child, service, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var to = services.find(service).orElseThrow(NotFound::new);
        var teller = new Fact.Teller(post.worker().value(), Whose.PARTNER, Way.ACCOUNT);
        behind.sendOn(it, child, to, teller, clock.instant());
        flash.addFlashAttribute("notice", "Thank you. The worker who sent them to you knows, and follows it too.");
        return new ModelAndView("redirect:/onward/received/" + id);
    }

    private ModelAndView page(Onward it, OnwardId child, @Nullable ServiceId chosen, Problems problems) {
        var offers = choosing.offers(it.need(), it.person(), false, Integer.MAX_VALUE).stream()
                .filter(offer -> !offer.id().equals(it.service()))
                .map(offer -> Choice.of(offer.id().toString(), offer.name(), offer.organisation()))
                .toList();
        return new ModelAndView("onward/further", "page", new SentOnPage(it, child, offers, chosen, problems));
    }
}
