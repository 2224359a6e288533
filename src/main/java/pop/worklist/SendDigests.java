package pop.worklist;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.Message;
import pop.delivery.Outbox;
import pop.rule.WorkingDays;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/// On working days, from half past seven in Glasgow, an e-mail to each worker who has something on Today: how much
/// waits and how much of it is late, nothing else. Counted as the worker would see it. One a day each, however many
/// nodes there are.
@Component
public class SendDigests {

    static final String KIND = "worklist.digest";
    private static final String TASK = "the morning's e-mails";
    private static final LocalTime FROM = LocalTime.of(7, 30);
    /// A house that slept through the morning does not send it in the evening.
    private static final LocalTime UNTIL = LocalTime.of(12, 0);

    private final Digests digests;
    private final Tasks tasks;
    private final Outbox outbox;
    private final AsSystem house;
    private final Round round;

    SendDigests(Digests digests, Tasks tasks, Outbox outbox, AsSystem house, Round round) {
        this.digests = digests;
        this.tasks = tasks;
        this.outbox = outbox;
        this.house = house;
        this.round = round;
    }

    /// When it is sent, and the transactions of those it is counted for.
    @Component
    static class Round {

        private final WorkingDays working;
        private final TransactionTemplate fresh;
        private final Clock clock;

        Round(DigestSettings settings, PlatformTransactionManager transactions, Clock clock) {
            this.working = new WorkingDays(settings.holidays());
            this.clock = clock;
            fresh = new TransactionTemplate(transactions);
            fresh.setReadOnly(true);
        }

        boolean isOn(Instant now) {
            var there = now.atZone(When.LONDON);
            var time = there.toLocalTime();
            return working.isWorking(there.toLocalDate()) && !time.isBefore(FROM) && time.isBefore(UNTIL);
        }
    }

    /// @return to how many
    public int send() {
        var now = round.clock.instant();
        if (!round.isOn(now)) {
            return 0;
        }
        var today = When.dayOf(now);
        var posts = new LinkedHashMap<WorkerId, List<Digests.Addressee>>();
        house.call(TASK, () -> digests.addressees(today))
                .forEach(it -> posts.computeIfAbsent(it.worker(), _ -> new ArrayList<>())
                        .add(it));
        int sent = 0;
        for (var each : posts.values()) {
            sent += send(each, today, now);
        }
        return sent;
    }

    private int send(List<Digests.Addressee> posts, LocalDate today, Instant now) {
        Set<Tasks.Mine> mine = new HashSet<>();
        posts.forEach(post -> mine.addAll(mine(post, now)));
        if (mine.isEmpty()) {
            return 0;
        }
        var late = (int) mine.stream().filter(Tasks.Mine::late).count();
        return house.call(TASK, () -> put(posts.getFirst(), today, mine.size(), late, now));
    }

    private List<Tasks.Mine> mine(Digests.Addressee post, Instant now) {
        var viewer = new Viewer(
                Viewer.Kind.WORKER,
                post.worker().value(),
                post.agency().value(),
                post.team().value(),
                post.role().name(),
                TASK);
        return viewer.call(() -> requireNonNull(
                round.fresh.execute(_ -> tasks.mine(post.worker(), post.role() == Role.TEAM_LEADER, now))));
    }

    private int put(Digests.Addressee to, LocalDate today, int waiting, int late, Instant now) {
        var digest = digests.add(to.worker(), today, waiting, late, now);
        digest.ifPresent(it -> {
            var worker =
                    new Message.Recipient(to.agency().value(), to.worker().value(), "", Message.Way.MAIL, to.email());
            var noon = today.atTime(UNTIL).atZone(When.LONDON).toInstant();
            outbox.put(Message.to(worker, KIND, new Message.Subject("digest", it.id()), "Their own work")
                    .between(now, noon));
        });
        return digest.isPresent() ? 1 : 0;
    }
}
