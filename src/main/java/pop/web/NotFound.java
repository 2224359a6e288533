package pop.web;

/// There is no such thing, or it is not shared with this viewer: on purpose the same page.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(null, null, false, false);
    }
}
