package pop.overdose;

import pop.agency.WorkerId;

import java.time.Instant;

/// Implemented, as a bean, by the room that knows who may supply naloxone for later use (Human Medicines
/// Regulations 2012, widened on 2 December 2024): nobody else can write that they did.
public interface Supplies {

    boolean maySupply(WorkerId worker, Instant at);
}
