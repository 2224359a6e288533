package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Role;
import pop.person.PersonEvent;
import pop.web.Problems;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gathers everything that is needed to decide on one referral.
@Component
class TriagePages {

    private final TriageDesk desk;
    private final ToldSections sections;
    private final Evidence evidence;
    private final SamePeople samePeople;
    private final Surroundings around;

    TriagePages(TriageDesk desk, ToldSections sections, Evidence evidence, SamePeople samePeople, Surroundings around) {
        this.desk = desk;
        this.sections = sections;
        this.evidence = evidence;
        this.samePeople = samePeople;
        this.around = around;
    }

    /// What every page of the desk asks of its surroundings.
    @Component
    record Surroundings(TriageTargets targets, Clock clock, ApplicationEventPublisher events) {}

    /// @param typed the form that was sent and had problems
    record TriagePage(
            Referral referral,
            List<Told> told,
            Evidence.Shown evidence,
            List<Judgements.Decided> decided,
            List<SamePeople.Same> same,
            List<Facts.Shown> history,
            Optional<UUID> spell,
            List<TriageClocks.Face> clocks,
            Role role,
            TestsForm tests,
            @Nullable TriageForm typed,
            Problems problems) {

        Judgements.@Nullable Decided decided(Criterion test) {
            return decided.stream()
                    .filter(each -> each.test() == test)
                    .findFirst()
                    .orElse(null);
        }

        /// Answers as they stand; a test that nobody answered is not known.
        List<Finding> answers() {
            return Arrays.stream(Criterion.values())
                    .map(this::decided)
                    .map(each -> each == null ? Finding.NOT_KNOWN : each.answer())
                    .toList();
        }

        boolean deciding() {
            return referral.status() == ReferralStatus.IN_TRIAGE
                    || referral.status() == ReferralStatus.INFORMATION_REQUESTED;
        }

        boolean allMet() {
            return Judgement.allMet(answers());
        }

        boolean mayAccept() {
            return Judgement.mayAccept(role, answers());
        }

        TriageForm.Asking asking() {
            return typed instanceof TriageForm.Asking form ? form : new TriageForm.Asking(referral.version(), null, "");
        }

        TriageForm.Accepting accepting() {
            return typed instanceof TriageForm.Accepting form ? form : new TriageForm.Accepting(referral.version(), "");
        }

        TriageForm.Declining declining() {
            return typed instanceof TriageForm.Declining form
                    ? form
                    : new TriageForm.Declining(referral.version(), null, null, "", "");
        }

        TriageForm.Redirecting redirecting() {
            return typed instanceof TriageForm.Redirecting form
                    ? form
                    : new TriageForm.Redirecting(referral.version(), "", "");
        }

        TriageForm.Withdrawing withdrawing() {
            return typed instanceof TriageForm.Withdrawing form
                    ? form
                    : new TriageForm.Withdrawing(referral.version(), null, null, "");
        }

        TriagePage with(@Nullable TriageForm form, Problems found) {
            return new TriagePage(
                    referral, told, evidence, decided, same, history, spell, clocks, role, tests, form, found);
        }

        TriagePage with(TestsForm form, Problems found) {
            return new TriagePage(
                    referral, told, evidence, decided, same, history, spell, clocks, role, form, null, found);
        }
    }

    /// Tells the trail that the person's record was seen.
    TriagePage of(Referral referral, Post post) {
        var person = referral.person();
        if (person != null) {
            around.events().publishEvent(new PersonEvent.Seen(person, "referral"));
        }
        var told = sections.of(referral.id());
        var decided = desk.judged(referral);
        return new TriagePage(
                referral,
                told,
                evidence.of(referral, told),
                decided,
                person == null ? List.of() : samePeople.to(person),
                desk.history(referral),
                desk.openSpell(referral),
                new TriageClocks(around.targets(), around.clock().instant()).of(referral.times()),
                post.role(),
                TestsForm.blank(referral.version(), decided),
                null,
                Problems.none());
    }

    Evidence.Shown evidence(Referral referral) {
        return evidence.of(referral, sections.of(referral.id()));
    }
}
