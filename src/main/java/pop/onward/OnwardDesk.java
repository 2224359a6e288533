package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.sharing.Category;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Where somebody is sent on, and where what became of it is written down, whoever says it and by whichever way.
@Component
public class OnwardDesk {

    static final String WITHDRAWN = "onward.withdrawn";

    private final Onwards onwards;
    private final Telling telling;
    private final ApplicationEventPublisher events;

    OnwardDesk(Onwards onwards, Telling telling, ApplicationEventPublisher events) {
        this.onwards = onwards;
        this.telling = telling;
        this.events = events;
    }

    /// Writes down where somebody is to be sent, and what would be told. A signpost is given at once. The same id again
    /// changes nothing.
    void draft(Onwards.Draft draft, List<Telling.Item> items, Fact first) {
        if (!onwards.draft(draft, first)) {
            return;
        }
        var it = draft.onward();
        if (it.mode() == Mode.SIGNPOST) {
            onwards.record(it.give(first.teller(), first.at(), onwards.patience()));
        } else {
            telling.add(it, items);
        }
    }

    /// A partner sent them further on, as they agreed with it: ours to follow. What was told there, the partner knows.
    ///
    /// @throws Refused when it was withdrawn meanwhile: nobody is sent on who took their agreement back
    void sentOn(Onward parent, Onward child, Fact.Teller by, Instant now) {
        refuseWithdrawn(parent);
        if (!onwards.draft(new Onwards.Draft(child, null, parent.id()), Fact.plain(FactKind.DRAFTED, by, now))) {
            return;
        }
        var patience = onwards.patience();
        var agreed = onwards.record(child.agree(by, now, patience));
        look(onwards.record(agreed.send(by, now, patience)), Attention.SENT_ON);
    }

    /// The old one does not answer: it is over, and something else is tried.
    void reroute(Onward old, Fact.Teller by, Instant now) {
        onwards.record(old.reroute(by, now, onwards.patience()));
    }

    Onward agree(Onward it, Fact.Teller by, Instant now) {
        return onwards.record(it.agree(by, now, onwards.patience()));
    }

    /// @throws Refused when something of it may not be told any more
    Onward send(Onward it, Fact.Teller by, Instant now) {
        refuseUncovered(it);
        var sent = onwards.record(it.send(by, now, onwards.patience()));
        // a voice tells it as it is sent; everything else reaches them later
        return sent.route() == Route.PHONE ? reached(sent, now) : sent;
    }

    private void refuseUncovered(Onward it) {
        var may = telling.may(it.person(), it.service());
        for (var item : telling.of(it.id())) {
            may.stream()
                    .filter(one -> one.category() == item.category() && !one.isYes())
                    .findFirst()
                    .ifPresent(one -> {
                        throw new Refused("onward.not-covered", item.category(), one.words());
                    });
        }
    }

    /// What is told can be read by them from now on. The first time counts.
    public Onward reached(Onward it, Instant at) {
        if (it.course().toldAt() != null) {
            return it;
        }
        var told = onwards.save(it.with(it.course().told(at)));
        telling.disclosed(told);
        return told;
    }

    /// A partner says something. What it implies is written down with it; what contradicts what they said before stands
    /// beside, and somebody has to ask.
    ///
    /// @throws Refused when it was withdrawn, or never sent
    public Onward answer(Onward it, PartnerAnswer answer, Fact.Teller teller, Instant at) {
        refuseWithdrawn(it);
        var path = new AnswerPath(it);
        if (path.saidAlready(answer)) {
            return it;
        }
        var patience = onwards.patience();
        if (!path.takes(answer)) {
            return onwards.record(it.step(answer.contradicting(teller, at), patience));
        }
        var now = it;
        for (var kind : path.implied(answer)) {
            now = onwards.record(now.step(Fact.with(kind, teller, at, Fact.IMPLIED, ""), patience));
        }
        return onwards.record(now.step(answer.as(teller, at), patience));
    }

    private static void refuseWithdrawn(Onward it) {
        if (it.status().isWithdrawn()) {
            throw new Refused(WITHDRAWN);
        }
    }

    /// Our own or the person's "no".
    Onward decline(Onward it, Whose whose, DeclineCode code, String note, Fact.Teller by, Instant now) {
        return onwards.record(it.decline(whose, code, note, by, now, onwards.patience()));
    }

    Onward note(Onward it, FactKind kind, String note, Fact.Teller by, Instant now) {
        return onwards.record(it.note(kind, null, note, by, now, onwards.patience()));
    }

    Onward revoke(Onward it, RevokeCode code, UUID by, Instant now) {
        var system = Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.SYSTEM)
                .isPresent();
        var teller = system ? Fact.Teller.house(by) : Fact.Teller.ours(by);
        return onwards.record(it.note(FactKind.REVOKED, code.name(), "", teller, now, onwards.patience()));
    }

    /// Somebody has to look, or has looked.
    public Onward look(Onward it, @Nullable Attention at) {
        return it.course().attention() == at
                ? it
                : onwards.save(it.with(it.course().looking(at)));
    }

    /// The code was wrong too often: nobody but us sends another link.
    public void shutLinks(Onward it) {
        onwards.save(it.withLinks(it.codeNumber(), true).with(it.course().looking(Attention.LINK_SHUT)));
    }

    /// Another code, for the next link.
    Onward newCode(Onward it) {
        var attention = it.course().attention() == Attention.LINK_SHUT
                ? null
                : it.course().attention();
        return onwards.save(
                it.withLinks(it.codeNumber() + 1, false).with(it.course().looking(attention)));
    }

    /// What would be told of these texts, each with the clause that covers it.
    static List<Telling.Item> items(List<Telling.May> may, Function<Category, String> text) {
        return may.stream()
                .filter(one -> one.isYes() && !text.apply(one.category()).isBlank())
                .map(one -> new Telling.Item(one.category(), text.apply(one.category()), one.clause()))
                .toList();
    }

    /// Another link goes to the service's own address.
    ///
    /// @param why tells the wish apart: the same again sends nothing
    public void wantLink(Onward it, String why, Instant now) {
        events.publishEvent(new OnwardEvent.LinkWanted(it.id(), it.person(), why, now));
    }
}
