package pop.delivery;

import java.time.Instant;

/// One thing that happened to a message.
///
/// @param note technical, or the code of a reason; never about a person
record Fact(FactKind kind, Instant at, String note) {

    private static final int LONGEST = 200;

    Fact {
        note = note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    }
}
