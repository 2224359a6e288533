package pop.overdose;

/// What came of trying to reach somebody.
enum Met {
    NO_ANSWER(NotificationFact.ATTEMPTED),
    CONTACTED(NotificationFact.CONTACTED),
    /// They were spoken to, and want nothing of it.
    REFUSED(NotificationFact.REFUSED),
    /// Nobody knows where they are, or what was told was wrong.
    NOT_TRACED(NotificationFact.NOT_TRACED),
    ALREADY_IN_CARE(NotificationFact.ALREADY_IN_CARE),
    DIED(NotificationFact.DIED);

    private final NotificationFact fact;

    Met(NotificationFact fact) {
        this.fact = fact;
    }

    NotificationFact fact() {
        return fact;
    }
}
