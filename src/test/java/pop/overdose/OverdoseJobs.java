package pop.overdose;

import org.springframework.context.ApplicationContext;

/// What the clock does with notifications, at once: in tests no job runs by itself.
public record OverdoseJobs(ApplicationContext application) {

    /// Until nothing is due: others' notifications are due as well.
    public void call() {
        while (application.getBean(CallNext.class).call() > 0) {
            continue;
        }
    }

    public void forget() {
        while (application.getBean(Forget.class).forget() > 0) {
            continue;
        }
    }
}
