package pop.message;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.message.Letterbox.Fate;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.When;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How somebody is told things, what was sent, what waits and what was stopped; and word to them to call.
@Controller
class MessagesController {

    private static final int A_PAGE = 25;
    /// Three days later it would only puzzle them.
    private static final Duration OF_USE = Duration.ofDays(3);

    private final People people;
    private final Reaches reaches;
    private final Letterbox letterbox;
    private final MessageDesk desk;
    private final Clock clock;

    MessagesController(People people, Reaches reaches, Letterbox letterbox, MessageDesk desk, Clock clock) {
        this.people = people;
        this.reaches = reaches;
        this.letterbox = letterbox;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param call what would come of asking them to call
    record MessagesPage(
            Identity person, Reach reach, Fate call, UUID next, List<Left.Line> lines, Instant now, Paging paging) {

        String path() {
            return "/people/" + person.id() + "/messages";
        }

        List<Left.Line> untold() {
            return lines.stream().filter(Left.Line::isUntold).toList();
        }
    }

    @GetMapping("/people/{person}/messages")
    @Transactional
    String show(@PathVariable PersonId person, HttpServletRequest request, Model model) {
        var now = clock.instant();
        var paging = Paging.from(request, A_PAGE);
        var identity = people.show(person, "messages");
        var reach = reaches.of(person, now);
        var id = Ids.next();
        var found = desk.left(person, paging.offset(), A_PAGE);
        model.addAttribute(
                "page",
                new MessagesPage(
                        identity,
                        reach,
                        letterbox.foresee(callUs(id, person, null, now), reach),
                        id,
                        found.subList(0, Math.min(found.size(), A_PAGE)),
                        now,
                        paging.withMore(found.size() > A_PAGE)));
        return "message/messages";
    }

    @PostMapping("/people/{person}/messages/call")
    @Transactional
    String askThemToCall(
            @PathVariable PersonId person,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable String phone,
            RedirectAttributes flash) {
        var said =
                switch (letterbox.leave(callUs(id, person, phone, clock.instant()))) {
                    case Fate.Goes goes -> "They are asked to call: it goes " + When.at(goes.at()) + ".";
                    case Fate.Silent silent -> "Nothing is sent. " + silent.words() + ".";
                };
        flash.addFlashAttribute("notice", said);
        return page(person);
    }

    /// Somebody told them in another way.
    @PostMapping("/people/{person}/messages/{word}/settling")
    @Transactional
    String settle(@PathVariable PersonId person, @PathVariable UUID word, Post post, RedirectAttributes flash) {
        if (!desk.settle(person, word, post.worker().value(), clock.instant())) {
            throw new NotFound();
        }
        flash.addFlashAttribute("notice", "It is off your list.");
        return page(person);
    }

    private static Letterbox.Word callUs(UUID id, PersonId person, @Nullable String phone, Instant now) {
        Map<String, String> values = phone == null || phone.isBlank() ? Map.of() : Map.of("phone", cut(phone));
        return new Letterbox.Word(
                id, person, Wording.CALL_US, WhereMessagesAre.about(person), values, now, now.plus(OF_USE));
    }

    /// Digits and spaces only: nothing else may come into a message by this way.
    private static String cut(String phone) {
        var plain = phone.replaceAll("[^0-9+ ]", "").strip();
        return plain.substring(0, Math.min(plain.length(), 20));
    }

    static String page(PersonId person) {
        return "redirect:/people/" + person + "/messages";
    }
}
