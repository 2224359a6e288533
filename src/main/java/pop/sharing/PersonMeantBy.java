package pop.sharing;

import java.util.Optional;
import java.util.UUID;

/// Implemented, as a bean, by each room whose references or addresses lead to a person: for those who ask about a
/// person without being shown who it is.
public interface PersonMeantBy {

    /// The person whom what was typed or pasted leads to.
    Optional<UUID> personMeantBy(String typed);
}
