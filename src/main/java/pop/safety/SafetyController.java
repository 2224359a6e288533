package pop.safety;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What one must know before meeting somebody, and which concerns there are about them.
@Controller
class SafetyController {

    private final Alerts alerts;
    private final Accounts accounts;
    private final Concerns concerns;
    private final People people;
    private final Clock clock;

    SafetyController(Alerts alerts, Accounts accounts, Concerns concerns, People people, Clock clock) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.concerns = concerns;
        this.people = people;
        this.clock = clock;
    }

    record SafetyPage(
            Identity person,
            Instant now,
            List<Alert> alerts,
            List<Accounts.Account> accounts,
            List<Concerns.Line> concerns) {

        List<Alert> standing() {
            return alerts.stream()
                    .filter(it -> it.status() == AlertStatus.IN_FORCE)
                    .toList();
        }

        List<Alert> lowered() {
            return alerts.stream()
                    .filter(it -> it.status() == AlertStatus.LOWERED)
                    .toList();
        }

        List<Accounts.Account> known(Alert alert) {
            return accounts.stream().filter(it -> it.alert().equals(alert.id())).toList();
        }
    }

    @GetMapping("/people/{id}/safety")
    @Transactional
    String show(@PathVariable PersonId id, Model model) {
        var person = people.show(id, "safety");
        var records = people.linked(id);
        model.addAttribute(
                "page",
                new SafetyPage(
                        person, clock.instant(), alerts.of(records), accounts.of(records), concerns.of(records)));
        return "safety/show";
    }

    /// What a page says of an alert in one line.
    static String heading(Alert it) {
        return it.kind() == AlertKind.OTHER ? it.title() : pop.web.Words.of(it.kind());
    }

    static Standing standing(Alert it, Instant now) {
        return it.standing(When.dayOf(now));
    }
}
