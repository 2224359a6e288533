package pop.custody;

import java.util.List;

/// Where a visit stands, told by its facts. One that nobody closed is over by the clock all the same ([Visit#isOver]).
enum VisitStatus {
    OPEN,
    CLOSED;

    enum FactKind {
        OPENED,
        COUNTED,
        CLOSED
    }

    static VisitStatus of(List<FactKind> facts) {
        return facts.contains(FactKind.CLOSED) ? CLOSED : OPEN;
    }
}
