package pop.message;

import java.util.UUID;

/// Implemented, as a bean, by each room whose words to people carry a link (`{link}`).
public interface LinkOfWord {

    /// Of words about which subjects ([pop.delivery.Message.Subject#kind]).
    String subjectKind();

    /// The whole address. Asked as the word leaves, and again when it is tried again: it is the same then.
    String of(UUID word, UUID subject);
}
