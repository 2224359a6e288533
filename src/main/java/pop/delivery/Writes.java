package pop.delivery;

/// Implemented, as a bean, by each room whose messages have words of their own, which are not those of their kind in
/// messages.properties. They leave the building: nothing in them may tell who is supported, or by whom.
public interface Writes {

    boolean writes(Message message);

    /// Asked as the house when it is about to be sent, in a transaction of its own. What it throws counts as a failed
    /// attempt.
    Written write(Message message);
}
