package pop.command;

/// A command could not do what it was asked, for a reason that its message tells completely.
final class Failed extends RuntimeException {

    Failed(String message) {
        super(message);
    }
}
