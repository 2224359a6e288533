package pop.onward;

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
import pop.directory.Services;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a person needs, and every service that was tried for it, side by side.
@Controller
class NeedController {

    private static final int LONGEST = 2000;

    private final Needs needs;
    private final OnwardRows rows;
    private final Services services;
    private final People people;
    private final Clock clock;

    NeedController(Needs needs, OnwardRows rows, Services services, People people, Clock clock) {
        this.needs = needs;
        this.rows = rows;
        this.services = services;
        this.people = people;
        this.clock = clock;
    }

    record NeedsPage(
            Identity person, Instant now, List<Needs.Need> needs, List<OnwardRows.Line> lines, List<Choice> toAdd) {

        LocalDate today() {
            return When.dayOf(now);
        }

        String path() {
            return "/people/" + person.id() + "/onward";
        }

        List<OnwardRows.Line> of(Needs.Need need) {
            return lines.stream()
                    .filter(line -> line.needId().equals(need.id()))
                    .toList();
        }
    }

    @GetMapping("/people/{id}/onward")
    @Transactional
    String list(@PathVariable PersonId id, Model model) {
        var person = people.show(id, "onward");
        var records = people.linked(id);
        model.addAttribute(
                "page", new NeedsPage(person, clock.instant(), needs.of(records), rows.of(records), toAdd(id)));
        return "onward/needs";
    }

    @PostMapping("/people/{id}/onward/needs")
    @Transactional
    String add(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String note,
            Post post,
            RedirectAttributes flash) {
        if (people.identity(id).isEmpty()) {
            throw new NotFound();
        }
        if (!needs.exists(need)) {
            flash.addFlashAttribute("notice", "Choose what they need: nothing was added yet.");
            return page(id);
        }
        needs.want(id, need, Kept.text(note, LONGEST), post);
        flash.addFlashAttribute("notice", "It is on their list. Now find a service for it.");
        return page(id);
    }

    @PostMapping("/people/{id}/onward/needs/{need}/ending")
    @Transactional
    String settle(
            @PathVariable PersonId id,
            @PathVariable UUID need,
            @RequestParam int version,
            @RequestParam @Nullable NeedStatus status,
            RedirectAttributes flash) {
        var found = needs.find(need).orElseThrow(NotFound::new);
        if (status == null) {
            throw new NotFound();
        }
        needs.settle(found, status, version);
        flash.addFlashAttribute(
                "notice",
                switch (status) {
                    case OPEN -> "It is open again.";
                    case MET -> "Good. It stays on the list as met.";
                    case NOTHING_EXISTED -> "That nothing existed is on record: it counts as an unmet need.";
                    case NOT_WANTED_NOW -> "It stays on the list, and can be opened again any time.";
                });
        return page(id);
    }

    /// Only needs whose category is open to the viewer.
    private List<Choice> toAdd(PersonId id) {
        var open = needs.mayAdd(id);
        return services.needs().stream()
                .filter(need -> open.contains(NeedCategory.of(need.code())))
                .map(need -> Choice.of(need.code(), need.name()))
                .toList();
    }

    static String page(PersonId id) {
        return "redirect:/people/" + id + "/onward";
    }
}
