package pop.openreferral;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What is to be done with a file.
///
/// @param name of the file
/// @param source what to call where it is from; null: as it says itself, or else by its name
/// @param own it was written here, and is read back with our own columns
/// @param dryRun look only
/// @param by the worker who sends it; null: whoever runs the house
public record Order(
        String name,
        @Nullable String source,
        boolean own,
        boolean dryRun,
        @Nullable UUID by) {}
