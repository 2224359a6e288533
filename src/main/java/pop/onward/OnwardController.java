package pop.onward;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
import pop.agency.Role;
import pop.database.Ids;
import pop.person.People;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;

/// One onward referral: what would be told, sending it, and what the service says when we ring.
@Controller
class OnwardController {

    private static final int A_FEW = 4;

    private final Onwards onwards;
    private final OnwardDesk desk;
    private final Shown shown;
    private final People people;
    private final Clock clock;

    OnwardController(Onwards onwards, OnwardDesk desk, Shown shown, People people, Clock clock) {
        this.onwards = onwards;
        this.desk = desk;
        this.shown = shown;
        this.people = people;
        this.clock = clock;
    }

    /// What stands on the page besides.
    @Component
    record Shown(OnwardRows rows, Telling telling, Accounts accounts, Choosing choosing, AnswerLinks links) {}

    @GetMapping("/onward/{id}")
    @Transactional
    ModelAndView show(@PathVariable OnwardId id, Post post) {
        return page(ours(onwards, id, post), AnswerForm.empty(), Problems.none());
    }

    /// The person has seen what would be told, and agrees: with `send` it goes at once.
    @PostMapping("/onward/{id}/agreement")
    @Transactional
    String agree(
            @PathVariable OnwardId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean agrees,
            @RequestParam(defaultValue = "false") boolean send,
            Post post,
            RedirectAttributes flash) {
        var it = ours(onwards, id, post).seenAs(version);
        if (!agrees) {
            flash.addFlashAttribute("notice", "Show it to the person first and tick that they agree: nothing left.");
            return to(id);
        }
        var now = clock.instant();
        var by = Fact.Teller.ours(post.worker().value());
        var agreed = desk.agree(it, by, now);
        if (send) {
            desk.send(agreed, by, now);
        }
        flash.addFlashAttribute("notice", send ? sent(it) : "That they agree is on record. It is not sent yet.");
        return to(id);
    }

    @PostMapping("/onward/{id}/sending")
    @Transactional
    String send(@PathVariable OnwardId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = ours(onwards, id, post).seenAs(version);
        desk.send(it, Fact.Teller.ours(post.worker().value()), clock.instant());
        flash.addFlashAttribute("notice", sent(it));
        return to(id);
    }

    /// A worker of ours rang, or was there, and writes down what the service says.
    @PostMapping("/onward/{id}/answers")
    @Transactional
    ModelAndView answer(
            @PathVariable OnwardId id,
            @RequestParam int version,
            @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var it = ours(onwards, id, post);
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        if (!problems.isEmpty()) {
            var again = page(it, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var by = Fact.Teller.partnerThrough(post.worker().value());
        desk.answer(it.seenAs(version), form.read(), by, clock.instant());
        flash.addFlashAttribute("notice", "It is on record.");
        return new ModelAndView(to(id));
    }

    private static String sent(Onward it) {
        return switch (it.route()) {
            case NONE -> "They know where to go.";
            case PHONE -> "It is on record that they were told. Write down what they say.";
            case MAIL -> "It is on its way, as a link that opens with a code. Read the code to them on the phone.";
            case ACCOUNT -> "It is on its way: their workers see it when they sign in.";
            case WEBHOOK -> "It is on its way to their machine.";
        };
    }

    static String to(OnwardId id) {
        return "redirect:/onward/" + id;
    }

    /// Whom it was sent to has a page of their own for it.
    ///
    /// @throws NotFound when it is not shown to the viewer, or only since it was sent to them
    static Onward ours(Onwards onwards, OnwardId id, Post post) {
        return onwards.find(id)
                .filter(it -> it.holder().equals(post.agency()) || post.role() != Role.PARTNER_WORKER)
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Onward it, AnswerForm form, Problems problems) {
        var now = clock.instant();
        var rows = shown.rows();
        var tries =
                it.isSilent(now) || it.status() == OnwardStatus.DECLINED || it.status() == OnwardStatus.WAITING_LIST;
        var links = it.route() == Route.MAIL || it.route() == Route.WEBHOOK;
        var page = new OnwardPage(
                it,
                rows.find(it.id()).orElseThrow(NotFound::new),
                people.show(it.person(), "onward"),
                now,
                shown.telling().of(it.id()),
                rows.facts(it.id()),
                shown.accounts().of(it.id()),
                rows.others(it.id()),
                tries ? shown.choosing().offers(it.need(), it.person(), true, A_FEW) : List.of(),
                it.route() == Route.NONE ? List.of() : shown.choosing().phones(it.service()),
                links && it.course().sentAt() != null && !it.status().isOver()
                        ? shown.links().spoken(it)
                        : null,
                Ids.next(),
                form,
                problems);
        return new ModelAndView("onward/show", "page", page);
    }
}
