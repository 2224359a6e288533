package pop.onward;

import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.signin.OneUseLinks;
import pop.signin.OneUseLinks.OneUse;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where links are opened. Nobody is signed in behind them: the house acts, as a named task.
@Component
class LinkDesk {

    private static final String TASK = "answering by a link";
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private final OneUseLinks links;
    private final Behind behind;
    private final AsSystem house;
    private final Clock clock;

    LinkDesk(OneUseLinks links, Behind behind, AsSystem house, Clock clock) {
        this.links = links;
        this.behind = behind;
        this.house = house;
        this.clock = clock;
    }

    sealed interface Entered {

        /// @param from the agency that asks
        record In(Onward onward, OneUse link, String reference, String from, List<Telling.Item> told)
                implements Entered {}

        record Out(Door door) implements Entered {}
    }

    Door door(String token) {
        return house.call(
                TASK,
                () -> links.find(AnswerLinks.PURPOSE, token)
                        .map(link -> Door.of(link.standing()))
                        .orElse(Door.UNKNOWN));
    }

    /// With the right code: what is behind the link. It has reached them then.
    Entered enter(String token, String code) {
        return house.call(TASK, () -> {
            var entered = look(token, code, false);
            return entered instanceof Entered.In in
                    ? new Entered.In(
                            behind.reached(in.onward(), clock.instant()),
                            in.link(),
                            in.reference(),
                            in.from(),
                            in.told())
                    : entered;
        });
    }

    /// Once: whoever presses the button first.
    Entered answer(String token, String code, AnswerForm form) {
        return house.call(TASK, () -> {
            var entered = look(token, code, true);
            if (!(entered instanceof Entered.In in)) {
                return entered;
            }
            if (!links.use(in.link().id())) {
                return new Entered.Out(Door.USED);
            }
            var teller = new Fact.Teller(Viewer.system(TASK).id(), Whose.PARTNER, Way.LINK);
            var told = behind.reached(in.onward(), clock.instant());
            try {
                behind.answer(told, form, teller, clock.instant());
            } catch (Refused refused) {
                if (!refused.code().equals(OnwardDesk.WITHDRAWN)) {
                    // nothing is kept of it, and the link is as it was
                    throw refused;
                }
                return new Entered.Out(Door.WITHDRAWN);
            }
            return in;
        });
    }

    /// At most one in an hour, and none once the code was guessed at.
    boolean renew(String token) {
        return house.call(
                TASK,
                () -> links.find(AnswerLinks.PURPOSE, token)
                        .filter(link -> Door.of(link.standing()).mayAskAgain())
                        .flatMap(link -> behind.onward(new OnwardId(link.subject())))
                        .filter(it -> !it.linksShut() && !it.status().isOver())
                        .map(it -> {
                            var now = clock.instant();
                            behind.wantLink(it, "hour " + now.getEpochSecond() / HOUR, now);
                            return true;
                        })
                        .orElse(false));
    }

    /// @param late an answer is heard although it is over: it was asked for before, and may contradict another
    private Entered look(String token, String code, boolean late) {
        var found = links.find(AnswerLinks.PURPOSE, token);
        if (found.isEmpty() || !found.get().isOpen()) {
            return new Entered.Out(found.map(link -> Door.of(link.standing())).orElse(Door.UNKNOWN));
        }
        var link = found.get();
        if (!links.enter(link, code)) {
            return new Entered.Out(shutIfLocked(token, link));
        }
        return behind.onward(new OnwardId(link.subject()))
                .filter(it -> (late || !it.status().isOver()) && behind.mayShow(it, clock.instant()))
                .<Entered>map(
                        it -> new Entered.In(it, link, OnwardRows.reference(it.id()), behind.from(it), behind.told(it)))
                .orElseGet(() -> new Entered.Out(Door.NOT_NOW));
    }

    private Door shutIfLocked(String token, OneUse link) {
        var standing = links.find(AnswerLinks.PURPOSE, token)
                .map(now -> Door.of(now.standing()))
                .orElse(Door.UNKNOWN);
        if (standing == Door.LOCKED) {
            Optional<Onward> it = behind.onward(new OnwardId(link.subject()));
            it.filter(one -> !one.linksShut()).ifPresent(behind::shutLinks);
        }
        return standing;
    }
}
