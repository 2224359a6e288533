package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.directory.ServiceId;
import pop.person.Identity;
import pop.person.PersonId;
import pop.sharing.Category;
import pop.web.Problems;
import pop.web.Words;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What would be told to a service, before anybody decides.
@Component
class Proposals {

    private final Needs needs;
    private final Telling telling;
    private final Clock clock;

    Proposals(Needs needs, Telling telling, Clock clock) {
        this.needs = needs;
        this.telling = telling;
        this.clock = clock;
    }

    List<Telling.May> may(PersonId person, ServiceId service) {
        return telling.may(person, service);
    }

    /// Of somebody who has no record yet, or whom the viewer follows for something else only.
    List<Telling.May> might(@Nullable PersonId person, ServiceId service) {
        return telling.might(person, service);
    }

    WaysForm form(Identity person, Chosen chosen, @Nullable UUID instead) {
        var open = needs.of(List.of(person.id())).stream()
                .filter(need -> need.code().equals(chosen.need()) && need.isOpen())
                .findFirst();
        var need = open.orElseGet(() -> unwritten(person, chosen));
        var before = instead == null ? List.<Telling.Item>of() : telling.of(new OnwardId(instead));
        var service = chosen.service().id().value();
        return before.isEmpty() || instead == null
                ? WaysForm.least(person, need, service, instead)
                : WaysForm.again(need, service, instead, before);
    }

    /// A need nobody has written down yet: it is, when the form is sent.
    private Needs.Need unwritten(Identity person, Chosen chosen) {
        return new Needs.Need(
                person.id().value(),
                person.id(),
                chosen.need(),
                chosen.needName(),
                chosen.category(),
                "",
                NeedStatus.OPEN,
                clock.instant(),
                null,
                null,
                1);
    }

    Problems problems(Chosen chosen, WaysForm form) {
        var problems = Problems.none();
        if (form.mode() == null) {
            return problems.add("mode", "Choose how they get there");
        }
        if (!chosen.service().isOpen()) {
            problems.add("", "It does not take anybody now: choose another service");
        }
        if (form.mode() == Mode.SIGNPOST) {
            return problems;
        }
        if (form.mode() == Mode.REFERRAL && !chosen.mayBeReferred()) {
            problems.add("mode", "A referral may not be sent there: tell them where to go, or go with them");
        }
        for (var one : chosen.may()) {
            if (!one.isYes() && !form.words(one.category()).isBlank()) {
                problems.add("told[" + one.category() + "]", Words.of(one.category()) + " " + one.words());
            }
        }
        if (chosen.mayBeReferred() && form.words(Category.IDENTITY).isBlank()) {
            problems.add("told[IDENTITY]", "Say whom it is about, as little as they need");
        }
        return problems;
    }
}
