package pop.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;

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

    /// Few mails are in hand at once. A mail server cannot be asked whether it has one already: what was handed over
    /// and
    /// not yet written down when the process is killed goes twice.
    private final Semaphore mailing = new Semaphore(2);

    private final Claims claims;
    private final Messages messages;
    private final Ways ways;
    private final WhatItSays words;
    private final AsSystem house;

    Dispatcher(Claims claims, Messages messages, Ways ways, WhatItSays words, AsSystem house) {
        this.claims = claims;
        this.messages = messages;
        this.ways = ways;
        this.words = words;
        this.house = house;
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
        return house.call(TASK, () -> claims.take(ways.open(), AT_ONCE, messages.now()));
    }

    /// At the same time: a partner that is slow to answer holds up the others only once.
    private void send(List<Claim> leaving) {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            leaving.forEach(claim -> each.execute(() -> {
                if (claim.message().to().way() == Message.Way.MAIL) {
                    sendMail(claim);
                } else {
                    send(claim);
                }
            }));
        }
    }

    private void sendMail(Claim claim) {
        mailing.acquireUninterruptibly();
        try {
            send(claim);
        } finally {
            mailing.release();
        }
    }

    private void send(Claim claim) {
        try {
            var answer = handedOver(claim);
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

    Answer handedOver(Claim claim) {
        var message = claim.message();
        Written written;
        try {
            written = written(message);
        } catch (RuntimeException failure) {
            return new Answer.NotNow(
                    "its words could not be found: " + failure.getClass().getSimpleName());
        }
        return ways.of(message.to().way()).orElseThrow().send(message, written, claim.before());
    }

    /// Few at once, since it takes a connection.
    private Written written(Message message) {
        writing.acquireUninterruptibly();
        try {
            return house.call(TASK, () -> words.of(message));
        } finally {
            writing.release();
        }
    }

    private void writeDown(Claim claim, Answer answer) {
        var message = messages.lock(claim.id()).orElseThrow();
        var course = message.course();
        var now = messages.now();
        var step =
                switch (answer) {
                    case Answer.Taken taken ->
                        Optional.of(course.sent(taken.tells() ? AskWhatBecame.first(now) : null, now));
                    case Answer.NotNow later -> course.failed(claim.attempt(), later.note(), claim.backOff(), now);
                    case Answer.Never never -> course.failed(claim.attempt(), never.note(), BackOff.NEVER, now);
                };
        step.ifPresent(it -> messages.record(message, it));
    }
}
