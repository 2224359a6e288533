package pop.drugalert;

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
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.time.Clock;
import java.util.List;

/// Putting up drug warnings, correcting and withdrawing them.
@Controller
class PutUpController {

    private static final int WHY = 1_000;

    private final DrugAlerts alerts;
    private final Clock clock;

    PutUpController(DrugAlerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// @param corrected what is corrected; null when it is new
    /// @param version of what is corrected, as it was when the page was opened
    record FormPage(DrugAlertForm form, @Nullable DrugAlert corrected, int version, String why, Problems problems) {

        List<Choice> sources() {
            return Choice.all(WhoWarns.values());
        }
    }

    record WithdrawalPage(DrugAlert it, int version, String why, Problems problems) {}

    @GetMapping("/drug-alerts/new")
    @Transactional(readOnly = true)
    ModelAndView ask(Post me) {
        mustKeep(me);
        return form(new FormPage(DrugAlertForm.empty(), null, 0, "", Problems.none()));
    }

    @PostMapping("/drug-alerts")
    @Transactional
    ModelAndView putUp(
            @ModelAttribute("form") DrugAlertForm form, BindingResult result, Post me, RedirectAttributes flash) {
        mustKeep(me);
        var problems = Problems.of(result);
        var said = form.read(clock.instant(), problems).orElse(null);
        var id = form.id();
        if (said == null || id == null) {
            return again(form(new FormPage(id == null ? form.asAnother() : form, null, 0, "", problems)));
        }
        if (!alerts.putUp(id, said, me.worker(), clock.instant()) && !isTheSame(id, said)) {
            problems.add("", "You put up a warning with this page already. Send it again if this is another one");
            return again(form(new FormPage(form.asAnother(), null, 0, "", problems)));
        }
        flash.addFlashAttribute("notice", "It is put up. Everybody who signs in here can read it; nobody is sent it.");
        return new ModelAndView("redirect:/drug-alerts/" + id);
    }

    @GetMapping("/drug-alerts/{id}/correction")
    @Transactional(readOnly = true)
    ModelAndView askCorrection(@PathVariable DrugAlertId id, Post me) {
        var it = toChange(id, me);
        return form(new FormPage(DrugAlertForm.of(it), it, it.version(), "", Problems.none()));
    }

    @PostMapping("/drug-alerts/{id}/correction")
    @Transactional
    ModelAndView correct(
            @PathVariable DrugAlertId id,
            @ModelAttribute("form") DrugAlertForm form,
            BindingResult result,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Post me,
            RedirectAttributes flash) {
        var it = toChange(id, me).seenAs(version);
        var problems = Problems.of(result);
        var said = form.read(clock.instant(), problems).orElse(null);
        said(why, "Say what was wrong, or what is new", problems);
        if (it.said().equals(said)) {
            problems.add("substances", "It reads like this already: change what is wrong");
        }
        if (said == null || !problems.isEmpty()) {
            return again(form(new FormPage(form, it, version, why, problems)));
        }
        alerts.record(it.correct(said, Typed.text(why), me.worker(), clock.instant()));
        flash.addFlashAttribute("notice", "It is corrected. What it said before is kept below.");
        return new ModelAndView("redirect:/drug-alerts/" + id);
    }

    @GetMapping("/drug-alerts/{id}/withdrawal")
    @Transactional(readOnly = true)
    ModelAndView askWithdrawal(@PathVariable DrugAlertId id, Post me) {
        var it = toChange(id, me);
        return withdrawal(new WithdrawalPage(it, it.version(), "", Problems.none()));
    }

    @PostMapping("/drug-alerts/{id}/withdrawal")
    @Transactional
    ModelAndView withdraw(
            @PathVariable DrugAlertId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Post me,
            RedirectAttributes flash) {
        var it = toChange(id, me).seenAs(version);
        var problems = Problems.none();
        said(why, "Say why it does not hold", problems);
        if (!problems.isEmpty()) {
            return again(withdrawal(new WithdrawalPage(it, version, why, problems)));
        }
        alerts.record(it.withdraw(Typed.text(why), me.worker(), clock.instant()));
        flash.addFlashAttribute("notice", "It is withdrawn. It is kept, and says why.");
        return new ModelAndView("redirect:/drug-alerts/" + id);
    }

    private DrugAlert toChange(DrugAlertId id, Post me) {
        mustKeep(me);
        return alerts.find(id).orElseThrow(NotFound::new).toChange();
    }

    /// The same page sent twice, and not other words under its id.
    private boolean isTheSame(DrugAlertId id, DrugAlert.Said said) {
        return alerts.facts(id).stream().anyMatch(fact -> fact.said().equals(said));
    }

    private static void said(String why, String words, Problems problems) {
        if (Typed.text(why).isEmpty()) {
            problems.add("why", words);
        }
        Typed.atMost(problems, "why", why, WHY);
    }

    private static ModelAndView form(FormPage page) {
        return new ModelAndView("drugalert/form", "page", page);
    }

    private static ModelAndView withdrawal(WithdrawalPage page) {
        return new ModelAndView("drugalert/withdraw", "page", page);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// To everybody else the page does not exist.
    private static void mustKeep(Post me) {
        if (!DrugAlert.isKeptBy(me.role())) {
            throw new NotFound();
        }
    }
}
