package pop.directory;

import java.util.Collection;

/// Implemented, as a bean, by the room that sends people on: so that nobody closes a service without knowing who waits
/// for it.
public interface OpenReferrals {

    /// How many referrals to these services are neither answered for good nor over, whoever sent them.
    int to(Collection<ServiceId> services);
}
