package pop.delivery;

import java.util.UUID;

/// Implemented, as a bean, by each room whose things messages lead to.
public interface WhereItIs {

    /// Which subjects it is about: [Message.Subject#kind].
    String subjectKind();

    /// The path of the page to open, such as `/onward/0199…`.
    String path(UUID subject);
}
