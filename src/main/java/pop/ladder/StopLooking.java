package pop.ladder;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Viewer;
import pop.engagement.EngagementEvent;
import pop.person.Reached;
import pop.person.Sighted;
import pop.sharing.Category;

/// Ends the looking when they are found, or support ends. Hearing it again changes nothing.
@Component
class StopLooking {

    private static final String TASK = "keeping the contact ladder";
    private static final String CUSTODY = "custody";

    private final Traces traces;
    private final AsSystem house;

    StopLooking(Traces traces, AsSystem house) {
        this.traces = traces;
        this.house = house;
    }

    /// What is told late about a time before we began says nothing about now.
    @TransactionalEventListener
    void on(Reached reached) {
        var at = reached.happenedAt();
        if (reached.made()) {
            house.run(
                    TASK,
                    () -> traces.open(reached.person())
                            .filter(trace -> !at.isBefore(trace.beganAt()))
                            .ifPresent(trace -> record(
                                    trace,
                                    Trace.Fact.plain(
                                            TraceFactKind.REACHED,
                                            "",
                                            "",
                                            at,
                                            Viewer.system(TASK).id()))));
        }
    }

    /// That they are in custody ends the looking; any other sighting is one more thing known.
    @TransactionalEventListener
    void on(Sighted sighted) {
        var custody = sighted.how().equals(CUSTODY);
        var fact = new Trace.Fact(
                Ids.next(),
                custody ? TraceFactKind.TRACED : TraceFactKind.SEEN,
                custody ? Category.CUSTODY_AND_JUSTICE : Category.CONTACT,
                sighted.how(),
                "",
                sighted.happenedAt(),
                Viewer.system(TASK).id());
        house.run(
                TASK,
                () -> traces.open(sighted.person())
                        .filter(trace -> !sighted.happenedAt().isBefore(trace.beganAt()))
                        .ifPresent(trace -> record(trace, fact)));
    }

    @TransactionalEventListener
    void on(EngagementEvent.Closed closed) {
        var fact = Trace.Fact.plain(
                TraceFactKind.CALLED_OFF,
                closed.reason().name(),
                "",
                closed.at(),
                Viewer.system(TASK).id());
        house.run(TASK, () -> traces.open(closed.person()).ifPresent(trace -> record(trace, fact)));
    }

    private void record(Trace trace, Trace.Fact fact) {
        traces.record(trace.with(fact));
    }
}
