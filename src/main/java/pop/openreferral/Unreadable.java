package pop.openreferral;

/// A file of which nothing can be taken, for a reason that its message tells completely.
final class Unreadable extends RuntimeException {

    Unreadable(String message) {
        super(message);
    }
}
