package pop.overdose;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pop.agency.Post;
import pop.agency.TeamId;
import pop.database.Signals;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Tells open duty screens that something of their team has changed, and nothing of what: each asks anew, as
/// whoever is signed in on it may see. A screen waits in a virtual thread and holds no connection to the database.
/// It is sent away after a few minutes, and comes again by itself, if it may.
@Controller
class DutyStream {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /// What changes in between is told together.
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final byte[] CHANGED = "retry: 1000\ndata: changed\n\n".getBytes(UTF_8);
    private static final byte[] ALIVE = ": alive\n\n".getBytes(UTF_8);

    private final Door door;
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean over;

    DutyStream(Door door, Signals signals) {
        this.door = door;
        signals.on("overdose", this::hear);
    }

    /// @param team empty: any may have changed
    private void hear(String team) {
        lock.lock();
        try {
            changes.merge(team, 1L, Long::sum);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @PreDestroy
    void end() {
        over = true;
        hear("");
    }

    @GetMapping("/overdoses/duty/stream")
    void stream(Post post, HttpServletResponse response) throws InterruptedException {
        door.mustBeOutreach(post);
        try {
            tell(post.team(), response);
        } catch (IOException closed) {
            // the screen was closed: it asks again when it is opened
            return;
        }
    }

    private void tell(TeamId team, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var until = System.nanoTime() + LONGEST.toNanos();
        long seen = changes(team);
        // whatever happened before the screen was there to hear it
        send(response, CHANGED);
        while (!over && System.nanoTime() < until) {
            long now = await(team, seen);
            send(response, now == seen ? ALIVE : CHANGED);
            if (now != seen) {
                Thread.sleep(BETWEEN);
            }
            seen = now;
        }
    }

    private static void send(HttpServletResponse response, byte[] what) throws IOException {
        response.getOutputStream().write(what);
        response.flushBuffer();
    }

    /// How many have been heard of since this node began.
    long changes(TeamId team) {
        return changes.getOrDefault(team.toString(), 0L) + changes.getOrDefault("", 0L);
    }

    private long await(TeamId team, long seen) throws InterruptedException {
        long left = SIGN_OF_LIFE.toNanos();
        lock.lock();
        try {
            while (changes(team) == seen && left > 0 && !over) {
                left = changed.awaitNanos(left);
            }
            return changes(team);
        } finally {
            lock.unlock();
        }
    }
}
