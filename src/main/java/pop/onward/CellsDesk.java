package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.custody.ApproachId;
import pop.custody.Tellings;
import pop.directory.Listing;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.web.Choice;
import pop.web.NotFound;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// Where a mentor refers somebody met in custody: what might be told to a service, and the record and the draft
/// that are made once they agreed.
@Component
class CellsDesk {

    private final Tellings tellings;
    private final Services services;
    private final Sending sending;
    private final RecordOfCells record;
    private final Clock clock;

    CellsDesk(Tellings tellings, Services services, Sending sending, RecordOfCells record, Clock clock) {
        this.tellings = tellings;
        this.services = services;
        this.sending = sending;
        this.record = record;
        this.clock = clock;
    }

    /// How something is chosen and sent.
    @Component("sendingFromCells")
    record Sending(ChoosingDesk choosing, Proposals proposals, Onwards onwards, FromCustody rows) {}

    /// One service for somebody met in custody.
    ///
    /// @param needs what it may be for
    /// @param by who else refers them there already; null while nobody does
    record Way(
            ApproachId approach,
            Tellings.Telling told,
            Chosen chosen,
            List<Choice> needs,
            @Nullable String agreement,
            boolean begunByMe,
            @Nullable String by) {

        OnwardId referral() {
            return FromCustody.referral(approach, chosen.service().id().value());
        }

        WaysForm form() {
            return WaysForm.ofCells(referral(), told, chosen);
        }
    }

    /// @param need the code of what it is for; the first that fits when there is none
    /// @throws NotFound when the approach is not shown to the viewer, or the service helps with nothing of this
    Way way(ApproachId approach, ServiceId id, @Nullable String need, Post post) {
        var told = tellings.of(approach).orElseThrow(NotFound::new);
        var service = services.find(id).orElseThrow(NotFound::new);
        var needs = needs(told, service);
        var code = needs.stream()
                .map(Choice::value)
                .filter(one -> need == null || need.isBlank() || one.equals(need))
                .findFirst()
                .orElseThrow(NotFound::new);
        var begun = record.begun(approach, FromCustody.referral(approach, id.value()));
        var category = NeedCategory.of(code);
        var may = sending.proposals().might(begun.person(), id).stream()
                .filter(one -> CellsPage.isLeast(one, category))
                .toList();
        var chosen = sending.choosing().chosen(code, id, post, may);
        var mine = post.worker().equals(begun.worker());
        return new Way(approach, told, chosen, needs, agreement(may), mine, mine ? null : by(begun, post));
    }

    /// What they asked for and it helps with; or else whatever it helps with.
    private static List<Choice> needs(Tellings.Telling told, Listing service) {
        var all = service.needs().stream()
                .map(need -> Choice.of(need.code(), need.name()))
                .toList();
        var asked =
                all.stream().filter(need -> told.asks().contains(need.value())).toList();
        return asked.isEmpty() ? all : asked;
    }

    private @Nullable String agreement(List<Telling.May> may) {
        return may.stream()
                .filter(Telling.May::isYes)
                .map(Telling.May::clause)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(clause -> sending.rows().agreement(clause))
                .orElse(null);
    }

    private static @Nullable String by(FromCustody.Begun begun, Post post) {
        if (begun.worker() != null) {
            return begun.name();
        }
        return begun.holder() == null || begun.holder().equals(post.agency()) ? null : "Somebody of another agency";
    }

    /// What follows is done by one at a time, until the end of the transaction.
    void hold(ApproachId approach) {
        sending.rows().hold(approach);
    }

    /// They agreed: there is a record of them from now on, and a draft that they are shown before it goes.
    void refer(Way way, WaysForm form, Post post) {
        var until = clock.instant().plus(sending.onwards().patience().of("FROM_CUSTODY"));
        var person = record.open(way.approach(), way.told(), way.chosen(), post, until);
        var chosen = sending.choosing()
                .chosen(person, way.chosen().need(), way.chosen().service().id(), post);
        sending.choosing().take(person, chosen, form.as(way.referral()), Mode.REFERRAL, post);
    }
}
