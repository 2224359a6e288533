package pop.overdose;

/// Of medication-assisted treatment started on the same day (MAT standard 1).
enum SameDay {
    STARTED,
    ARRANGED,
    DECLINED,
    NOT_AVAILABLE
}
