package pop.plan;

/// How much, and how far ahead, the forms of this room take.
final class Most {

    /// Characters of a note.
    static final int NOTE = 10_000;

    /// Characters of a goal or a step, which has to be read at a glance.
    static final int WORDS = 1000;

    /// Years to a day to come.
    static final int YEARS = 5;

    private Most() {}
}
