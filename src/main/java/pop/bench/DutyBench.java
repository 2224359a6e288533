package pop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// From the moment before police press Send until every open duty screen of the outreach team shows it: so many
/// screens,
/// so many notifications a second, and somebody who takes and closes what all have seen.
public final class DutyBench implements AutoCloseable {

    private static final List<String> OUTREACH = List.of("ruth.adeyemi", "calum.reid", "shona.muir");
    private static final List<String> POLICE = List.of("gregor.tait", "nadia.rennie");
    private static final int OFFICERS = 10;
    private static final int TAKERS = 24;
    private static final int PATIENCE_SECONDS = 15;
    private static final int SLOWLY = 4;

    private final Plan plan;
    private final UnderWay underWay;
    private final Timings posts = new Timings();
    private final Timings lists = new Timings();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Screen> screens = new ArrayList<>();
    private final List<SignedIn> officers = new ArrayList<>();
    private final List<Thread> takers = new ArrayList<>();

    private DutyBench(Plan plan) {
        this.plan = plan;
        this.underWay = new UnderWay(plan.screens());
    }

    /// @param warmUp seconds before that are not counted
    public record Plan(int screens, int aSecond, int seconds, int warmUp) {}

    /// @param application the class that is started
    /// @param say is told what is being done
    public static DutyReport run(Class<?> application, Path data, Plan plan, Consumer<String> say)
            throws IOException, InterruptedException {
        try (var notify = NotifyDouble.start();
                var mails = MailSink.start();
                var app = RunningApp.start(new RunningApp.How(application, data, 0, Crash.carriers(notify, mails)));
                var bench = new DutyBench(plan)) {
            say.accept("Opening " + plan.screens() + " duty screens");
            bench.open(app.address());
            say.accept("Warming up for " + plan.warmUp() + " s");
            // what has just started is not fast yet, and what it refuses then is not what is measured
            bench.tell(plan.warmUp() / 2, Math.max(1, plan.aSecond() / SLOWLY), false);
            bench.tell(plan.warmUp() / 2, plan.aSecond(), false);
            bench.await();
            bench.refused.set(0);
            bench.lists.clear();
            say.accept("Measuring for " + plan.seconds() + " s");
            var before = app.cpu();
            bench.tell(plan.seconds(), plan.aSecond(), true);
            var cpu = app.cpu().since(before);
            bench.await();
            return new DutyReport(
                    plan,
                    bench.posts,
                    bench.underWay.shown(),
                    bench.lists,
                    bench.refused.get(),
                    bench.underWay.missing(),
                    cpu);
        }
    }

    private void open(URI house) throws IOException, InterruptedException {
        for (int number = 0; number < OFFICERS; number++) {
            officers.add(SignedIn.as(POLICE.get(number % POLICE.size()), house).openForm("/overdoses/new"));
        }
        for (int number = 0; number < plan.screens(); number++) {
            var worker = SignedIn.as(OUTREACH.get(number % OUTREACH.size()), house);
            screens.add(new Screen(number, worker, underWay, lists).open());
        }
        for (int number = 0; number < TAKERS; number++) {
            var worker =
                    SignedIn.as(OUTREACH.get(number % OUTREACH.size()), house).openForm("/overdoses/duty");
            takers.add(Thread.ofVirtual().start(() -> take(worker)));
        }
    }

    /// One after the other at its time, whether those before were answered or not.
    private void tell(int seconds, int aSecond, boolean counted) throws InterruptedException {
        var pause = TimeUnit.SECONDS.toNanos(1) / aSecond;
        var next = System.nanoTime();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < seconds * aSecond; number++) {
                var officer = officers.get(number % OFFICERS);
                each.submit(() -> tell(officer, counted));
                next += pause;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        }
    }

    private void tell(SignedIn officer, boolean counted) {
        var id = UUID.randomUUID();
        underWay.begin(id, counted);
        var began = System.nanoTime();
        try {
            var sent = officer.post(Overdose.form(id), "/overdoses");
            if (!sent.led().endsWith(id.toString())) {
                throw new IOException("answered " + sent);
            }
            if (counted) {
                posts.add(System.nanoTime() - began);
            }
        } catch (IOException notTaken) {
            underWay.forget(id);
            refused.incrementAndGet();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(SignedIn worker) {
        try {
            while (true) {
                take(worker, underWay.takeSettled());
            }
        } catch (InterruptedException over) {
            worker.close();
        }
    }

    private void take(SignedIn worker, UUID id) throws InterruptedException {
        var it = "/overdoses/" + id;
        try {
            worker.post(Map.of("fact", UUID.randomUUID().toString(), "from", "duty"), it + "/acknowledgement");
            worker.post(Map.of("fact", UUID.randomUUID().toString(), "reason", "HELPED"), it + "/closing");
        } catch (IOException notNow) {
            underWay.settle(id);
        }
    }

    private void await() throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS && !underWay.isOver(); second++) {
            Thread.sleep(1000);
        }
    }

    @Override
    public void close() {
        screens.forEach(Screen::close);
        takers.forEach(Thread::interrupt);
        officers.forEach(SignedIn::close);
    }
}
