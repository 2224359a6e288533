package pop.instrument;

/// A file that cannot be taken as an instrument; the message tells a human why, and what to do.
public final class NotAnInstrument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnInstrument(String message) {
        super(message);
    }
}
