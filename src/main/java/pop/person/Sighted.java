package pop.person;

import java.time.Instant;

/// Somebody knows where the person is, though nobody of us has reached them.
public interface Sighted {

    PersonId person();

    Instant happenedAt();

    /// How it is known, as a code: `sighted.<code>` in messages.properties has the words.
    String how();
}
