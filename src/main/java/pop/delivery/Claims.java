package pop.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pop.rule.Step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Claims messages, and asks in the same transaction whether each may still leave.
///
/// The row is locked from the claim to the commit, so a change of mind is either seen here, or comes after:
/// then the message counts as sent.
@Component
class Claims {

    private static final String TOO_LATE = "too-late";
    private static final String KILLED = "the process ended at each attempt";
    private static final String NOT_KNOWN = "whether it may leave could not be found out: ";

    private final Messages messages;
    private final ObjectProvider<MayLeave> judges;
    private final TransactionTemplate apart;

    Claims(Messages messages, ObjectProvider<MayLeave> judges, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.judges = judges;
        // to a savepoint and back: one question that fails must not hold up the other messages
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// One claim's outcome: sent on to its channel or not.
    record Taken(List<Claim> leaving, int all) {}

    Taken take(List<Message.Way> ways, int atMost, Instant now) {
        var claims = messages.claim(ways, atMost, now);
        var leaving = new ArrayList<Claim>();
        for (var claim : claims) {
            if (mayLeave(claim, now)) {
                leaving.add(claim);
            }
        }
        return new Taken(leaving, claims.size());
    }

    private boolean mayLeave(Claim claim, Instant now) {
        var course = claim.outgoing().course();
        if (course.triedTooOften(claim.backOff())) {
            failed(claim, KILLED, BackOff.NEVER, now);
            return false;
        }
        if (claim.isTooLate(now)) {
            messages.record(claim.outgoing(), course.stopped(TOO_LATE, now));
            return false;
        }
        try {
            var held = apart.<Optional<Step<Course, Fact>>>execute(_ -> heldBack(claim, now));
            held.ifPresent(step -> messages.record(claim.outgoing(), step));
            return held.isEmpty();
        } catch (RuntimeException failure) {
            failed(claim, NOT_KNOWN + failure.getClass().getSimpleName(), claim.backOff(), now);
            return false;
        }
    }

    private Optional<Step<Course, Fact>> heldBack(Claim claim, Instant now) {
        var course = claim.outgoing().course();
        var reasons = judges.orderedStream()
                .flatMap(judge -> judge.whyNot(claim.message()).stream())
                .toList();
        if (!reasons.isEmpty()) {
            return Optional.of(course.stopped(reasons.getFirst(), now));
        }
        return judges.orderedStream()
                .flatMap(judge -> judge.notBefore(claim.message(), now).stream())
                .max(Comparator.naturalOrder())
                .filter(then -> then.isAfter(now))
                .map(then -> claim.isTooLate(then) ? course.stopped(TOO_LATE, now) : course.postponed(then, now));
    }

    private void failed(Claim claim, String note, BackOff backOff, Instant now) {
        claim.outgoing()
                .course()
                .failed(claim.attempt(), note, backOff, now)
                .ifPresent(step -> messages.record(claim.outgoing(), step));
    }
}
