package pop.person;

import java.util.List;

/// Implemented, as a bean, by each room that may know of something that stands against an arrangement: a condition, an
/// alert. Asked in the transaction of whoever arranges it, so that nobody learns from a warning what is not shown to
/// them. One statement each.
public interface Caution {

    List<Warning> about(Planned planned);
}
