package pop.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a service is.
///
/// @param id of the service at this place
/// @param location the place itself, which others may be at too
/// @param transport how to get there
/// @param description of the service there: which door, which floor
/// @param others how many other services are there
record Place(
        UUID id,
        UUID location,
        String name,
        String street,
        String town,
        String postcode,
        String transport,
        List<String> accessibility,
        String description,
        int others) {

    Place {
        accessibility = List.copyOf(accessibility);
    }

    /// In one line; blank if nothing of it is known.
    String said() {
        return Stream.of(name, street, town, postcode)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
