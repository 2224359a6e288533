package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.directory.Listing;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.person.Identity;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.sharing.Category;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Where a service is chosen for what somebody needs: what would be told there, and what it takes.
@Component
class ChoosingDesk {

    private final Needs needs;
    private final Choosing choosing;
    private final Services services;
    private final Sending sending;
    private final Clock clock;

    ChoosingDesk(Needs needs, Choosing choosing, Services services, Sending sending, Clock clock) {
        this.needs = needs;
        this.choosing = choosing;
        this.services = services;
        this.sending = sending;
        this.clock = clock;
    }

    /// What takes a choice down.
    @Component
    record Sending(Onwards onwards, OnwardDesk desk, Telling telling) {}

    /// @param receiver the partner agency it is; none where it is not one, or our own
    /// @param route by which a referral goes there
    /// @param agreed whether an agreement says anything about referrals there
    record Chosen(
            String need,
            String needName,
            Category category,
            Listing service,
            @Nullable AgencyId receiver,
            Route route,
            boolean agreed) {}

    LocalDate today() {
        return When.dayOf(clock.instant());
    }

    String name(String need) {
        return services.needs().stream()
                .filter(it -> it.code().equals(need))
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
    }

    List<Choosing.Offer> offers(String need, PersonId person) {
        return choosing.offers(need, person, false, Integer.MAX_VALUE);
    }

    Chosen chosen(PersonId person, String need, ServiceId id, Post post) {
        var service = services.find(id).orElseThrow(NotFound::new);
        var category = NeedCategory.of(need);
        var receiver = service.agency() == null || service.agency().equals(post.agency()) ? null : service.agency();
        var agreed = sending.telling().may(person, receiver, category).stream().anyMatch(it -> it.clause() != null);
        var route = Route.of(Mode.REFERRAL, service, post.agency());
        return new Chosen(need, name(need), category, service, receiver, route, agreed);
    }

    List<Telling.May> may(PersonId person, Chosen chosen) {
        return sending.telling().may(person, chosen.receiver(), chosen.category());
    }

    WaysForm form(Identity person, Chosen chosen, @Nullable UUID instead) {
        var open = needs.of(List.of(person.id())).stream()
                .filter(need -> need.code().equals(chosen.need()) && need.isOpen())
                .findFirst();
        var need = open.orElseGet(() -> unwritten(person, chosen));
        var before =
                instead == null ? List.<Telling.Item>of() : sending.telling().of(new OnwardId(instead));
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

    Problems problems(PersonId person, Chosen chosen, WaysForm form) {
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
        for (var one : may(person, chosen)) {
            if (!one.isYes() && !form.words(one.category()).isBlank()) {
                problems.add(
                        "told[" + one.category() + "]", Words.of(one.category()) + " may not be told: " + one.words());
            }
        }
        if (form.words(Category.IDENTITY).isBlank()) {
            problems.add("told[IDENTITY]", "Say whom it is about, as little as they need");
        }
        return problems;
    }

    /// @throws Refused when the category of the need is not open to the worker
    void take(PersonId person, Chosen chosen, WaysForm form, Mode mode, Post post) {
        var now = clock.instant();
        var by = Fact.Teller.ours(post.worker().value());
        if (form.instead() != null) {
            rerouted(new OnwardId(form.instead()), by, now);
        }
        var need = needs.want(person, chosen.need(), "", post);
        var items =
                mode == Mode.SIGNPOST ? List.<Telling.Item>of() : OnwardDesk.items(may(person, chosen), form::words);
        var it = drafted(need, chosen, form, mode, post);
        var draft = new Onwards.Draft(it, form.instead() == null ? null : new OnwardId(form.instead()));
        sending.desk().draft(draft, items, Fact.plain(FactKind.DRAFTED, by, now));
    }

    /// The old one is over if it was silent; of what was declined something else is simply tried.
    private void rerouted(OnwardId old, Fact.Teller by, Instant now) {
        sending.onwards()
                .find(old)
                .filter(it -> it.isSilent(now))
                .ifPresent(it -> sending.desk().reroute(it, by, now));
        sending.onwards()
                .find(old)
                .filter(it -> it.course().attention() != null)
                .ifPresent(it -> sending.desk().look(it, null));
    }

    private static Onward drafted(Needs.Need need, Chosen chosen, WaysForm form, Mode mode, Post post) {
        return new Onward(
                form.onward(),
                need.id(),
                need.code(),
                need.person(),
                post.agency(),
                need.category(),
                mode,
                Route.of(mode, chosen.service(), post.agency()),
                chosen.service().id(),
                chosen.service().name(),
                chosen.receiver(),
                form.isUrgent(),
                post.worker(),
                1,
                false,
                new Course(List.of(FactKind.DRAFTED), null, null, null, null),
                1);
    }
}
