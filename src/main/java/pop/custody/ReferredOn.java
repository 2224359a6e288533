package pop.custody;

import pop.directory.ServiceId;

import java.time.Instant;

/// Somebody met in custody was referred to a service: implemented by what onward referrals tell.
public interface ReferredOn {

    ApproachId approach();

    ServiceId service();

    Instant at();
}
