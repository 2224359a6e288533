package pop.message;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pop.agency.AgencyId;
import pop.database.Viewer;
import pop.delivery.MayLeave;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.person.PersonId;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where a room leaves word for somebody who is supported. It goes by the way they chose, in their hours and language,
/// or
/// not at all: it is better to say nothing than to be read by the wrong eyes. Decided here, and again when it leaves.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Letterbox {

    private static final String BASIS = "They said how they want to be told things";

    private final Reaches reaches;
    private final WordsLeft words;
    private final Outbox outbox;
    private final ObjectProvider<MayLeave> judges;
    private final Clock clock;

    Letterbox(Reaches reaches, WordsLeft words, Outbox outbox, ObjectProvider<MayLeave> judges, Clock clock) {
        this.reaches = reaches;
        this.words = words;
        this.outbox = outbox;
        this.judges = judges;
        this.clock = clock;
    }

    /// What is to be said.
    ///
    /// @param id of the message too: the same again changes nothing
    /// @param values fill the gaps of the words: `when` ("Tue 24 Nov at 10:00") is said only to those who said that
    /// it may be, `phone` (where to call us) is that of the house unless given
    /// @param due not before
    /// @param notAfter worthless from then on
    public record Word(
            UUID id,
            PersonId person,
            Wording wording,
            Message.Subject about,
            Map<String, String> values,
            Instant due,
            @Nullable Instant notAfter) {

        public Word {
            values = Map.copyOf(values);
        }
    }

    public sealed interface Fate {

        /// @param at when it leaves, unless something changes until then
        record Goes(Message.Way way, Instant at) implements Fate {}

        /// @param code why not: `silence.<code>` in messages.properties, or `stopped.<code>`
        record Silent(String code) implements Fate {

            public String words() {
                return Silence.words(code);
            }
        }
    }

    /// Leaves word in this transaction. The same id again changes nothing and tells what came of it then.
    ///
    /// @throws pop.web.NotFound when the viewer has nothing to do with the person
    public Fate leave(Word word) {
        return words.fate(word.id()).orElseGet(() -> leaveNew(word));
    }

    /// What was left about this and has not gone stays here.
    ///
    /// @param reason a code, `stopped.<code>` in messages.properties
    public void takeBack(Message.Subject about, String reason) {
        var ids = words.takeBack(about);
        if (!ids.isEmpty()) {
            outbox.withdraw(ids, reason);
        }
    }

    private Fate leaveNew(Word word) {
        var reach = reaches.of(word.person(), clock.instant());
        var fate = foresee(word, reach);
        var holder = holder(reach);
        words.add(word, fate, holder, clock.instant());
        if (fate instanceof Fate.Goes goes && reach.way() instanceof Reach.Found.Open open) {
            outbox.put(message(word, open.line(), goes.at()).heldBy(holder.value()));
        }
        return fate;
    }

    /// What would come of it now.
    Fate foresee(Word word, Reach reach) {
        return switch (reach.way()) {
            case Reach.Found.Shut shut -> new Fate.Silent(shut.code());
            case Reach.Found.Open open -> goes(word, reach, open.line());
        };
    }

    private Fate goes(Word word, Reach reach, Line line) {
        var now = clock.instant();
        var at = reach.next(line.way(), word.due().isBefore(now) ? now : word.due());
        if (word.notAfter() != null && !at.isBefore(word.notAfter())) {
            return new Fate.Silent(Silence.NO_HOUR_LEFT);
        }
        if (words.phone(word.values()).isEmpty()) {
            return new Fate.Silent(Silence.NO_PHONE);
        }
        return othersSay(message(word, line, at))
                .<Fate>map(Fate.Silent::new)
                .orElseGet(() -> new Fate.Goes(line.way(), at));
    }

    /// As far as the viewer may know; the house is asked again when it leaves.
    private Optional<String> othersSay(Message message) {
        var reasons = judges.orderedStream()
                .filter(judge -> !(judge instanceof StillSafe))
                .flatMap(judge -> judge.whyNot(message).stream())
                .toList();
        return reasons.stream().findFirst();
    }

    private static Message message(Word word, Line line, Instant at) {
        return Message.to(
                        Recipient.person(line.way(), line.value()),
                        word.wording().kind(),
                        word.about(),
                        BASIS)
                .withId(new MessageId(word.id()))
                .of(word.person().value())
                .between(at, word.notAfter());
    }

    private static AgencyId holder(Reach reach) {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.WORKER)
                .map(viewer -> new AgencyId(viewer.agency()))
                .orElse(reach.holder());
    }
}
