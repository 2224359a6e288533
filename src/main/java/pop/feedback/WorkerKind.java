package pop.feedback;

import pop.agency.Role;

import java.util.Arrays;
import java.util.List;

/// The kinds of workers whom people meet: never one of them by name.
enum WorkerKind {
    SOCIAL_CARE_WORKER(Role.SOCIAL_CARE_WORKER),
    POLICE_OFFICER(Role.POLICE_OFFICER),
    PEER_MENTOR(Role.PEER_MENTOR),
    CUSTODY_PEER_MENTOR(Role.CUSTODY_PEER_MENTOR);

    private final Role role;

    WorkerKind(Role role) {
        this.role = role;
    }

    /// Nobody is asked by a worker what they think of workers like them.
    static List<WorkerKind> askedBy(Role role) {
        return Arrays.stream(values()).filter(it -> it.role != role).toList();
    }
}
