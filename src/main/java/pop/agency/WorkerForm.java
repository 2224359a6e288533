package pop.agency;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A new worker with their first post, as typed. `id` is made when the form is drawn, so that sending twice adds once.
record WorkerForm(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Email @Size(max = 200) @Nullable String email,
        @NotNull @Nullable UUID agency,
        @NotNull @Nullable UUID team,
        @NotNull @Nullable Role role,
        @NotBlank @Nullable String since) {}
