package pop.delivery;

/// A way out of the building.
interface Channel {

    Message.Way way();

    /// Whether it is set up at all; if not, its messages stay queued.
    boolean ready();

    /// Gives it one message, and waits for a minute or two at most. The same message may be given to it again
    /// when a process was killed in between: what it sends tells the receiver that it is the same.
    Answer send(Message message);
}
