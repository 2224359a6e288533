package pop.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.ArrayList;
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
        if (course.triedTooOften()) {
            failed(claim, KILLED, true, now);
            return false;
        }
        if (claim.isTooLate(now)) {
            messages.record(claim.outgoing(), course.stopped(TOO_LATE, now));
            return false;
        }
        try {
            var reason = apart.<Optional<String>>execute(status -> whyNot(claim.message()));
            reason.ifPresent(it -> messages.record(claim.outgoing(), course.stopped(it, now)));
            return reason.isEmpty();
        } catch (RuntimeException failure) {
            failed(claim, NOT_KNOWN + failure.getClass().getSimpleName(), false, now);
            return false;
        }
    }

    private Optional<String> whyNot(Message message) {
        var reasons = judges.orderedStream()
                .flatMap(judge -> judge.whyNot(message).stream())
                .toList();
        return reasons.stream().findFirst();
    }

    private void failed(Claim claim, String note, boolean forGood, Instant now) {
        claim.outgoing()
                .course()
                .failed(claim.attempt(), note, forGood, now)
                .ifPresent(step -> messages.record(claim.outgoing(), step));
    }
}
