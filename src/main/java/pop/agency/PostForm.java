package pop.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A new post of a worker, as typed.
///
/// @param instead the post that ends the day this one begins; none when it is one more
record PostForm(
        @Nullable UUID id,
        @Nullable UUID instead,
        @NotNull @Nullable UUID agency,
        @NotNull @Nullable UUID team,
        @NotNull @Nullable Role role,
        @NotBlank @Nullable String since) {}
