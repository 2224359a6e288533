package pop.finding;

import pop.directory.ServiceId;
import pop.person.PersonId;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Implemented, as a bean, by the room that follows people to services until it is known whether they were helped.
public interface PastSuccess {

    /// What came of earlier referrals and handovers to these services, for any of these needs or, if none is given, for
    /// all. Services without a past may be left out. One statement.
    Map<ServiceId, Tried> of(Collection<ServiceId> services, Collection<String> needs);

    /// Those of these services to which this person was sent before, for whatever it was. One statement.
    Set<ServiceId> triedBy(PersonId person, Collection<ServiceId> services);

    /// @param people whose outcome is known
    /// @param helped how many of them were helped, at least in part
    record Tried(int people, int helped) {

        private static final int FEWEST = 5;

        /// A few people say little, and could be known by it.
        boolean isEnough() {
            return people >= FEWEST;
        }
    }
}
