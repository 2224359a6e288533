package pop.delivery;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Times;
import pop.delivery.Message.Way;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks those who carry texts and letters what became of them: more and more seldom, for three days after a text and
/// two weeks after a letter. Any number may ask at the same time; being told twice changes nothing.
@Component
public class AskWhatBecame {

    private static final Logger LOG = LoggerFactory.getLogger(AskWhatBecame.class);
    private static final String TASK = "asking what became of messages";
    private static final int AT_ONCE = 50;
    private static final Duration SOONEST = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofHours(6);
    private static final Duration A_TEXT = Duration.ofDays(3);
    private static final Duration A_LETTER = Duration.ofDays(14);

    private final JdbcClient sql;
    private final Messages messages;
    private final Ways ways;
    private final AsSystem house;

    AskWhatBecame(JdbcClient sql, Messages messages, Ways ways, AsSystem house) {
        this.sql = sql;
        this.messages = messages;
        this.ways = ways;
        this.house = house;
    }

    private record Asked(UUID id, Way channel, Instant sentAt) {}

    static Instant first(Instant sentAt) {
        return sentAt.plus(SOONEST);
    }

    /// As long again as it has been gone; nothing when nobody will say any more.
    static @Nullable Instant next(Way way, Instant sentAt, Instant now) {
        var gone = Duration.between(sentAt, now);
        if (gone.compareTo(way == Way.LETTER ? A_LETTER : A_TEXT) >= 0) {
            return null;
        }
        var pause = gone.compareTo(SOONEST) < 0 ? SOONEST : gone.compareTo(LATEST) > 0 ? LATEST : gone;
        return now.plus(pause);
    }

    /// @return of how many it is known now
    public int ask() {
        var due = house.call(TASK, () -> due(messages.now()));
        return (int) due.stream().filter(this::learnt).count();
    }

    private boolean learnt(Asked asked) {
        var id = new MessageId(asked.id());
        var became = answer(id, asked.channel());
        house.run(TASK, () -> messages.lock(id).ifPresent(message -> writeDown(message, asked, became)));
        return became.isPresent();
    }

    private Optional<Channel.Became> answer(MessageId id, Way way) {
        var channel = ways.of(way);
        try {
            return channel.isPresent() ? channel.get().ask(id, way) : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("nobody says what became of message {}: {}", id, failure.getMessage());
            return Optional.empty();
        }
    }

    private void writeDown(Outgoing message, Asked asked, Optional<Channel.Became> became) {
        var now = messages.now();
        became.ifPresentOrElse(
                it -> message.course()
                        .became(it.received() ? FactKind.RECEIVED : FactKind.NOT_RECEIVED, it.note(), now)
                        .ifPresent(step -> messages.record(message, step)),
                () -> askAgain(asked, next(asked.channel(), asked.sentAt(), now)));
    }

    private void askAgain(Asked asked, @Nullable Instant at) {
        sql.sql("update delivery.message set ask_at = :at where id = :id and status = 'SENT'")
                .param("at", Times.utcOrNull(at))
                .param("id", asked.id())
                .update();
    }

    /// Each for one asker only, for as long as a claim lasts.
    private List<Asked> due(Instant now) {
        return sql.sql("""
                        with due as (
                            select d.id
                              from delivery.message d
                             where d.ask_at <= :now
                               and d.status = 'SENT'
                             order by d.ask_at, d.id
                             limit :atMost
                               for update skip locked)
                        update delivery.message m
                           set ask_at = :until
                          from due
                         where m.id = due.id
                        returning m.id, m.channel, m.sent_at
                        """)
                .param("now", Times.utc(now))
                .param("until", Times.utc(messages.claimedUntil(now)))
                .param("atMost", AT_ONCE)
                .query(Asked.class)
                .list();
    }
}
