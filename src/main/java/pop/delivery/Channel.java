package pop.delivery;

import java.util.Optional;

/// A way out of the building.
interface Channel {

    /// Whether it is set up for this way; if no channel is, its messages stay queued.
    boolean carries(Message.Way way);

    /// Gives it one message, and waits for a minute or two at most. The same message may be given to it again
    /// when a process was killed in between: what it sends tells the receiver that it is the same.
    ///
    /// @param before it was given to a channel before, and nobody may know what became of that
    Answer send(Message message, Written words, boolean before);

    /// What became of a message it took and said that it tells; empty when that is not known yet.
    ///
    /// @throws java.io.IOException when whoever carries it does not answer
    default Optional<Became> ask(MessageId message, Message.Way way) throws java.io.IOException {
        return Optional.empty();
    }

    /// @param note technical
    record Became(boolean received, String note) {}
}
