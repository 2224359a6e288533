package pop.justice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.custody.CustodyEvent;
import pop.custody.Tellings;
import pop.database.AsSystem;
import pop.database.Viewer;

/// Somebody in the cells wants the worker who supports them to know where they are: it takes the way of what
/// police hand in, so that whoever passes it on does not learn whether there is one, and where it is not clear
/// who is meant a person decides.
@Component
class HearFromTheCells {

    private static final String TASK = "passing on what was asked for in custody";

    private final Tellings tellings;
    private final HandIn handIn;
    private final Notices notices;
    private final CustodyDesk desk;
    private final AsSystem house;

    HearFromTheCells(Tellings tellings, HandIn handIn, Notices notices, CustodyDesk desk, AsSystem house) {
        this.tellings = tellings;
        this.handIn = handIn;
        this.notices = notices;
        this.desk = desk;
        this.house = house;
    }

    @TransactionalEventListener
    void on(CustodyEvent.WorkerAsked asked) {
        house.run(TASK, () -> tellings.of(asked.approach()).ifPresent(told -> handIn.passOn(asked, told)));
    }

    /// The name was another's: nobody is to be told any more, and whose worker was told hears that it was a mistake.
    @TransactionalEventListener
    void on(CustodyEvent.NameCorrected corrected) {
        house.run(TASK, () -> {
            var by = Viewer.system(TASK).id();
            notices.decided(corrected.asking(), null, by, corrected.at());
            desk.takeBack(new CustodyId(corrected.asking()), by, corrected.at());
        });
    }
}
