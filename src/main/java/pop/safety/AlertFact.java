package pop.safety;

/// What can happen to an alert.
enum AlertFact {
    RAISED,
    KEPT,
    CHANGED,
    LOWERED
}
