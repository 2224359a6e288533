package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.agency.Post;
import pop.overdose.NaloxoneKit;
import pop.person.PersonId;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who records a kit, for whom, and what is known when they do.
///
/// @param mine the authorisations of whoever records it
/// @param kits of the person, whatever became of them
record Giving(PersonId person, Post me, List<Authorisation> mine, List<Kit> kits, Instant now) {

    LocalDate today() {
        return When.dayOf(now);
    }

    /// Those that could be what a new one is instead of.
    List<Kit> standing() {
        return kits.stream().filter(Kit::stands).toList();
    }

    @Nullable
    Kit standing(@Nullable UUID id) {
        return standing().stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// They were supplied before, for all we know.
    boolean isRepeat(NaloxoneKit.Recipient to) {
        return kits.stream()
                .anyMatch(it ->
                        it.origin() == Origin.SUPPLIED && it.recipient() == to && it.status() != KitStatus.MISTAKEN);
    }

    /// The authorisation to supply by on a day: the chosen one, or the only one that stands; null when there is
    /// none.
    @Nullable
    Authorisation authority(LocalDate day, @Nullable UUID chosen) {
        var standing = mine.stream().filter(it -> it.stands(day)).toList();
        return standing.stream()
                .filter(it -> it.id().equals(chosen))
                .findFirst()
                .orElse(standing.isEmpty() ? null : standing.getFirst());
    }
}
