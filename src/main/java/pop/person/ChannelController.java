package pop.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import static java.util.Objects.requireNonNullElse;

/// Phones and e-mail addresses with what is safe to do with them. New answers about a number end the row that held the
/// old ones, so that one can see later what was known when.
@Controller
class ChannelController {

    private final People people;
    private final Channels channels;
    private final Clock clock;

    ChannelController(People people, Channels channels, Clock clock) {
        this.people = people;
        this.channels = channels;
        this.clock = clock;
    }

    record ChannelForm(
            @NotNull UUID id,
            @Nullable UUID replaces,
            @Nullable String value,
            @Nullable String whose,
            @Nullable Answer mayText,
            @Nullable Answer mayLeaveMessage,
            @Nullable Answer maySayWho,
            @Nullable String note,
            @Nullable Boolean asTold) {}

    record ChannelPage(Identity person, ChannelForm form, Problems problems) {}

    @GetMapping("/people/{person}/details/channels/new")
    @Transactional
    String ask(@PathVariable PersonId person, @RequestParam(required = false) @Nullable UUID replaces, Model model) {
        var none = Answer.NOT_ASKED;
        var form = replaces == null
                ? new ChannelForm(Ids.next(), null, "", "", none, none, none, "", false)
                : channels.of(person).stream()
                        .filter(each -> each.id().equals(replaces))
                        .findFirst()
                        .map(ChannelController::form)
                        .orElseThrow(NotFound::new);
        return page(person, form, Problems.none(), model);
    }

    @PostMapping("/people/{person}/details/channels")
    @Transactional
    Object add(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") ChannelForm form,
            BindingResult result,
            Post post,
            Model model) {
        var problems = Problems.of(result);
        var found = Channel.told(form.value(), Typed.prose(form.note()), () -> form.id());
        check(form, found, problems);
        if (!problems.isEmpty()) {
            return Pages.again(page(person, form, problems, model), model);
        }
        if (form.replaces() != null) {
            channels.end(person, form.replaces(), clock.instant());
        }
        var channel = answered(found.getFirst(), form);
        channels.add(person, post.agency(), post.worker().value(), clock.instant(), channel);
        return Pages.details(person);
    }

    @PostMapping("/people/{person}/details/channels/{channel}/end")
    @Transactional
    String end(@PathVariable PersonId person, @PathVariable UUID channel) {
        channels.end(person, channel, clock.instant());
        return Pages.details(person);
    }

    private static void check(ChannelForm form, List<Channel> found, Problems problems) {
        if (found.isEmpty()) {
            problems.add("value", "Enter a phone number or an e-mail address");
        } else if (found.size() > 1) {
            problems.add("value", "Add one number at a time, because each has its own answers");
        } else if (!found.getFirst().readable() && !Boolean.TRUE.equals(form.asTold())) {
            problems.add("value", "No phone number can be read in this. Check it, or keep it as it was told.");
        }
    }

    private static Channel answered(Channel channel, ChannelForm form) {
        var whose = Typed.line(form.whose());
        return new Channel(
                channel.id(),
                channel.kind(),
                channel.value(),
                channel.asTold(),
                whose.isEmpty() ? channel.whose() : whose,
                requireNonNullElse(form.mayText(), Answer.NOT_ASKED),
                requireNonNullElse(form.mayLeaveMessage(), Answer.NOT_ASKED),
                requireNonNullElse(form.maySayWho(), Answer.NOT_ASKED),
                channel.note(),
                null);
    }

    private static ChannelForm form(Channel old) {
        return new ChannelForm(
                Ids.next(),
                old.id(),
                old.value(),
                old.whose(),
                old.mayText(),
                old.mayLeaveMessage(),
                old.maySayWho(),
                old.note(),
                !old.readable());
    }

    private String page(PersonId person, ChannelForm form, Problems problems, Model model) {
        model.addAttribute("page", new ChannelPage(people.show(person, "phones"), form, problems));
        return "person/channel";
    }
}
