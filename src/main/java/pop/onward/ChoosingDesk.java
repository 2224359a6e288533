package pop.onward;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Where a service is chosen for what somebody needs: what would be told there, and what it takes.
@Component
class ChoosingDesk {

    private final Proposals proposals;
    private final Services services;
    private final Sending sending;
    private final Clock clock;

    ChoosingDesk(Proposals proposals, Services services, Sending sending, Clock clock) {
        this.proposals = proposals;
        this.services = services;
        this.sending = sending;
        this.clock = clock;
    }

    /// What takes a choice down.
    @Component
    record Sending(Onwards onwards, OnwardDesk desk, Needs needs) {}

    LocalDate today() {
        return When.dayOf(clock.instant());
    }

    String known(String need) {
        name(need);
        return need;
    }

    private String name(String need) {
        return services.needs().stream()
                .filter(it -> it.code().equals(need))
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
    }

    Chosen chosen(PersonId person, String need, ServiceId id, Post post) {
        return chosen(need, id, post, proposals.may(person, id));
    }

    Chosen chosen(String need, ServiceId id, Post post, List<Telling.May> may) {
        var service = services.find(id).orElseThrow(NotFound::new);
        var category = NeedCategory.of(need);
        var receiver = post.agency().equals(service.agency()) ? null : service.agency();
        var route = Route.of(Mode.REFERRAL, service, post.agency());
        return new Chosen(need, name(need), category, service, receiver, route, may);
    }

    /// @throws pop.rule.Refused when the category of the need is not open to the worker
    void take(PersonId person, Chosen chosen, WaysForm form, Mode mode, Post post) {
        var now = clock.instant();
        var by = Fact.Teller.ours(post.worker().value());
        if (form.instead() != null) {
            rerouted(new OnwardId(form.instead()), by, now);
        }
        var need = sending.needs().want(person, chosen.need(), "", post);
        var items = mode == Mode.SIGNPOST ? List.<Telling.Item>of() : OnwardDesk.items(chosen.may(), form::words);
        var it = drafted(need, chosen, form, mode, post);
        var draft = new Onwards.Draft(it, form.instead() == null ? null : new OnwardId(form.instead()), null);
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
