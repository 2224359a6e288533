package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.sharing.PersonMeantBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom somebody means who may not be shown names: by the address of a page, an id, or a referral's reference.
@Component
class PersonSought {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final List<PersonMeantBy> rooms;

    PersonSought(List<PersonMeantBy> rooms) {
        this.rooms = rooms;
    }

    Optional<UUID> by(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return rooms.stream()
                .flatMap(room -> room.personMeantBy(typed.strip()).stream())
                .findFirst()
                .or(() -> Optional.of(ID.matcher(typed))
                        .filter(Matcher::find)
                        .map(found -> UUID.fromString(found.group())));
    }
}
