package pop.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Sends what is due, at least once. Any number of them may run at the same time, here and on other nodes.
///
/// Claiming, sending and writing down what came of it are three steps, and a process may be killed between any
/// two: what it had claimed is due again when the claim runs out.
@Component
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String TASK = "sending messages";
    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 100;

    /// Few write down at once: who hears of it needs a connection besides the one it is written with, and the pool
    /// must not be emptied by first ones.
    private final Semaphore writing = new Semaphore(4);

    private final Claims claims;
    private final Messages messages;
    private final List<Channel> channels;
    private final AsSystem house;
    private final Clock clock;

    Dispatcher(Claims claims, Messages messages, List<Channel> channels, AsSystem house, Clock clock) {
        this.claims = claims;
        this.messages = messages;
        this.channels = List.copyOf(channels);
        this.house = house;
        this.clock = clock;
    }

    /// @return how many messages were claimed: sent, stopped, or failed
    public int dispatch() {
        int all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var taken = take();
            send(taken.leaving());
            all += taken.all();
            if (taken.all() < AT_ONCE) {
                break;
            }
        }
        return all;
    }

    Claims.Taken take() {
        var ready = channels.stream().filter(Channel::ready).map(Channel::way).toList();
        return house.call(TASK, () -> claims.take(ready, AT_ONCE, clock.instant()));
    }

    /// At the same time: a partner that is slow to answer holds up the others only once.
    private void send(List<Claim> leaving) {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            leaving.forEach(claim -> each.execute(() -> send(claim)));
        }
    }

    private void send(Claim claim) {
        try {
            var answer = channel(claim).send(claim.message());
            writing.acquireUninterruptibly();
            try {
                house.run(TASK, () -> writeDown(claim, answer));
            } finally {
                writing.release();
            }
        } catch (RuntimeException failure) {
            LOG.warn(
                    "message {} comes again when its claim runs out: {}",
                    claim.id(),
                    failure.getClass().getName());
        }
    }

    Channel channel(Claim claim) {
        return channels.stream()
                .filter(channel -> channel.way() == claim.message().to().way())
                .findFirst()
                .orElseThrow();
    }

    private void writeDown(Claim claim, Answer answer) {
        var message = messages.lock(claim.id()).orElseThrow();
        var now = clock.instant();
        var step =
                switch (answer) {
                    case Answer.Taken _ -> Optional.of(message.course().sent(now));
                    case Answer.NotNow later -> message.course().failed(claim.attempt(), later.note(), false, now);
                    case Answer.Never never -> message.course().failed(claim.attempt(), never.note(), true, now);
                };
        step.ifPresent(it -> messages.record(message, it));
    }
}
