package pop.onward;

import pop.custody.ApproachId;
import pop.custody.ReferredOn;
import pop.directory.ServiceId;

import java.time.Instant;

/// Somebody met in custody was referred to a service: the approach hears it.
public record ReferredFromCells(ApproachId approach, ServiceId service, Instant at) implements ReferredOn {}
