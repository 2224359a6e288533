package pop.agency;

import pop.database.Viewer;

import java.util.UUID;

/// Identifies a worker of whichever agency.
public record WorkerId(UUID value) {

    public static WorkerId of(String text) {
        return new WorkerId(UUID.fromString(text));
    }

    /// The worker on whose behalf the request runs.
    ///
    /// @throws IllegalStateException when it is not a worker: a route that needs one was left open to others
    public static WorkerId of(Viewer viewer) {
        if (viewer.kind() != Viewer.Kind.WORKER) {
            throw new IllegalStateException("a worker is needed here, not " + viewer.kind());
        }
        return new WorkerId(viewer.id());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
