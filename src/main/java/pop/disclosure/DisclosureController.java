package pop.disclosure;

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
import pop.agency.Role;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// A disclosure, for whoever asked for it, whoever authorises it, and whoever is told.
@Controller
class DisclosureController {

    private final Disclosures disclosures;
    private final DisclosureDesk desk;
    private final People people;
    private final Clock clock;

    DisclosureController(Disclosures disclosures, DisclosureDesk desk, People people, Clock clock) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    /// @param person none for who is told, and for information governance
    record ShowPage(
            Disclosure it,
            @Nullable Identity person,
            LocalDate today,
            List<Disclosures.Item> items,
            List<Disclosures.Happened> facts,
            boolean mayAuthorise,
            boolean mayTell,
            boolean mayReceive) {}

    record ListPage(Identity person, LocalDate today, List<Disclosures.Shown> all) {}

    @GetMapping("/people/{id}/disclosures")
    @Transactional
    String list(@PathVariable PersonId id, Model model) {
        var person = people.show(id, "disclosures");
        model.addAttribute(
                "page", new ListPage(person, When.dayOf(clock.instant()), disclosures.of(people.linked(id))));
        return "disclosure/list";
    }

    @GetMapping("/disclosures/{id}")
    @Transactional
    String show(@PathVariable DisclosureId id, Post post, Model model) {
        var it = found(id);
        var ours = it.holder().equals(post.agency());
        people.seen(it.person(), "disclosure");
        model.addAttribute(
                "page",
                new ShowPage(
                        it,
                        ours ? people.identity(it.person()).orElse(null) : null,
                        When.dayOf(clock.instant()),
                        disclosures.items(id),
                        disclosures.facts(id),
                        it.status().allows(FactKind.AUTHORISED) && mayAuthorise(it, post),
                        ours && it.way() != HowTold.HERE && it.status().allows(FactKind.TOLD),
                        post.agency().equals(it.recipientAgency())
                                && it.status().allows(FactKind.RECEIVED)));
        return "disclosure/show";
    }

    @PostMapping("/disclosures/{id}/authorisation")
    @Transactional
    String authorise(@PathVariable DisclosureId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = toDecide(id, version, post);
        desk.authorise(it.authorise(post.worker(), clock.instant()));
        return done(
                id, "Authorised. " + (it.way() == HowTold.HERE ? "It is on its way." : "They can be told now."), flash);
    }

    @PostMapping("/disclosures/{id}/refusal")
    @Transactional
    String refuse(
            @PathVariable DisclosureId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Post post,
            RedirectAttributes flash) {
        if (why.isBlank()) {
            return done(id, "Say why it must not be told: nothing was decided yet.", flash);
        }
        disclosures.record(toDecide(id, version, post).refuse(post.worker(), clock.instant(), why.strip()));
        return done(id, "Refused. Nothing leaves, and the reason is on record.", flash);
    }

    @PostMapping("/disclosures/{id}/telling")
    @Transactional
    String tell(@PathVariable DisclosureId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        if (!it.holder().equals(post.agency()) || it.way() == HowTold.HERE) {
            throw new NotFound();
        }
        desk.told(it, post.worker().value(), clock.instant());
        return done(id, "It is on record that they were told.", flash);
    }

    @PostMapping("/disclosures/{id}/receipt")
    @Transactional
    String receive(@PathVariable DisclosureId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        if (!post.agency().equals(it.recipientAgency())) {
            throw new NotFound();
        }
        disclosures.record(it.received(post.worker().value(), clock.instant()));
        return done(id, "Whoever told you sees that it arrived.", flash);
    }

    private Disclosure toDecide(DisclosureId id, int version, Post post) {
        var it = found(id).seenAs(version);
        if (!mayAuthorise(it, post)) {
            throw new NotFound();
        }
        return it;
    }

    /// A lead of the agency that tells, or information governance; never whoever asked.
    private static boolean mayAuthorise(Disclosure it, Post post) {
        var lead = post.role() == Role.TEAM_LEADER && it.holder().equals(post.agency());
        return (lead || post.role() == Role.INFORMATION_GOVERNANCE)
                && !it.askedBy().equals(post.worker());
    }

    private Disclosure found(DisclosureId id) {
        return disclosures.find(id).orElseThrow(NotFound::new);
    }

    private static String done(DisclosureId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/disclosures/" + id;
    }
}
