package pop.transparency;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// "Why can I see this?" for any record, and "what may I see of this person?". Both are told from what the viewer may
/// see already; neither tells whether there is anything behind what is closed.
@Controller
class WhyController {

    private final Explanations explanations;
    private final People people;
    private final Clock clock;

    WhyController(Explanations explanations, People people, Clock clock) {
        this.explanations = explanations;
        this.people = people;
        this.clock = clock;
    }

    /// @param back the person's page, or the viewer's referrals when they hold no door to the person
    record WhyPage(String kind, Explanations.Seen record, Because because, String back) {}

    /// @param around why the viewer has anything to do with the person, one line for each reason
    record SharingPage(Identity person, LocalDate today, Post viewer, List<String> around, List<Holder> holders) {}

    @GetMapping("/why/{kind}/{id}")
    @Transactional(readOnly = true)
    String why(@PathVariable String kind, @PathVariable UUID id, Post viewer, Model model) {
        var record = explanations.record(kind, id).orElseThrow(NotFound::new);
        var person = record.person();
        var cells = person == null ? List.<Explanations.Cell>of() : explanations.of(person);
        var back = cells.isEmpty() ? "/referrals" : "/people/" + person;
        model.addAttribute("page", new WhyPage(kind, record, Because.of(record, cells, viewer), back));
        return "transparency/why";
    }

    @GetMapping("/people/{id}/sharing")
    @Transactional
    String sharing(@PathVariable PersonId id, Post viewer, Model model) {
        var person = people.show(id, "sharing");
        var cells = explanations.of(id);
        var around = cells.stream()
                .filter(cell -> cell.basis() != null)
                .map(Because::around)
                .distinct()
                .toList();
        model.addAttribute(
                "page", new SharingPage(person, When.dayOf(clock.instant()), viewer, around, Holder.of(cells, viewer)));
        return "transparency/sharing";
    }
}
