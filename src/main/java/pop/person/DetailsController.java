package pop.person;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Everything known about who somebody is, each part with the way to change it.
@Controller
class DetailsController {

    private final People people;
    private final Details details;
    private final Clock clock;

    DetailsController(People people, Details details, Clock clock) {
        this.people = people;
        this.details = details;
        this.clock = clock;
    }

    record DetailsPage(
            Identity identity,
            List<Name> names,
            List<Address> addresses,
            List<Channel> channels,
            List<Identifier> identifiers,
            List<Link> links,
            LocalDate today) {

        /// Numbers that other records of the same person hold more to say about.
        boolean stricterElsewhere(Channel channel) {
            return identity.phones().stream()
                    .anyMatch(phone -> phone.number().equals(channel.value())
                            && !phone.safe().equals(channel.safe()));
        }
    }

    @GetMapping("/people/{person}/details")
    @Transactional
    String show(@PathVariable PersonId person, Model model) {
        var page = new DetailsPage(
                people.show(person, "details"),
                details.names().of(person),
                details.addresses().of(person),
                details.channels().of(person),
                details.identifiers().of(person),
                details.links().of(person),
                When.dayOf(clock.instant()));
        model.addAttribute("page", page);
        return "person/details";
    }
}
