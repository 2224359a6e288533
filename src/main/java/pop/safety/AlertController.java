package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Raising an alert, and looking at it again.
@Controller
class AlertController {

    private final Alerts alerts;
    private final AlertDesk desk;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    AlertController(Alerts alerts, AlertDesk desk, Accounts accounts, People people, Clock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    record NewAlertPage(Identity person, LocalDate today, AlertForm form, Problems problems) {}

    record AlertPage(
            Identity person,
            Instant now,
            Alert it,
            List<Accounts.Account> known,
            List<Alerts.Happened> facts,
            ReviewForm form,
            Problems problems) {

        Standing standing() {
            return it.standing(When.dayOf(now));
        }
    }

    @GetMapping("/people/{person}/alerts/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @RequestParam(required = false) @Nullable UUID from) {
        var form = from == null
                ? AlertForm.empty()
                : accounts.referred(from, person).map(AlertForm::from).orElseThrow(NotFound::new);
        return asked(people.show(person, "safety"), form, Problems.none());
    }

    @PostMapping("/people/{person}/alerts")
    @Transactional
    ModelAndView raise(
            @PathVariable PersonId person,
            @ModelAttribute("form") AlertForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var now = clock.instant();
        var identity = people.identity(person).orElseThrow(NotFound::new);
        var problems = result.hasErrors() ? Problems.of(result) : form.problems(now);
        if (!problems.isEmpty()) {
            return again(asked(identity, form, problems));
        }
        var alert = form.alert(person, me.agency(), me.worker(), now);
        if (desk.raise(alert)) {
            accounts.add(alert, form.account(), me.agency(), me.worker(), now);
        }
        flash.addFlashAttribute("notice", "It is raised. Everyone around them sees it before they meet.");
        return new ModelAndView("redirect:/people/" + person + "/safety");
    }

    @GetMapping("/alerts/{id}")
    @Transactional
    ModelAndView show(@PathVariable AlertId id) {
        var it = alerts.find(id).orElseThrow(NotFound::new);
        return page(it, ReviewForm.of(it, When.dayOf(clock.instant())), Problems.none());
    }

    @PostMapping("/alerts/{id}/review")
    @Transactional
    ModelAndView review(
            @PathVariable AlertId id,
            @ModelAttribute("form") ReviewForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var now = clock.instant();
        var it = alerts.find(id).orElseThrow(NotFound::new).seenAs(form.version());
        var problems = result.hasErrors() ? Problems.of(result) : form.problems(now);
        if (!problems.isEmpty()) {
            return again(page(it, form, problems));
        }
        var lowers = form.decision() == ReviewForm.Decision.LOWER;
        desk.record(
                lowers
                        ? it.lower(form.why(), me.worker(), now)
                        : it.review(form.terms(it, now), form.why(), me.worker(), now));
        accounts.add(it, form.account(), me.agency(), me.worker(), now);
        flash.addFlashAttribute("notice", lowers ? "It is lowered, and the reason is on record." : "It stands.");
        return new ModelAndView("redirect:/people/" + it.person() + "/safety");
    }

    private ModelAndView page(Alert it, ReviewForm form, Problems problems) {
        var person = people.show(it.person(), "safety");
        var known = accounts.of(List.of(it.person())).stream()
                .filter(account -> account.alert().equals(it.id()))
                .toList();
        var page = new AlertPage(person, clock.instant(), it, known, alerts.facts(it.id()), form, problems);
        return new ModelAndView("safety/alert", "page", page);
    }

    private ModelAndView asked(Identity person, AlertForm form, Problems problems) {
        return new ModelAndView(
                "safety/newAlert", "page", new NewAlertPage(person, When.dayOf(clock.instant()), form, problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
