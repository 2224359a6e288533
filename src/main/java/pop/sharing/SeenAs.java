package pop.sharing;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Somebody who keeps the agreements asked what others would see. The trail hears it in the same transaction.
///
/// @param subject the post whose eyes were borrowed, or the agreement that was tried
/// @param person about whom, if about one
public record SeenAs(UUID subject, @Nullable UUID person) {}
