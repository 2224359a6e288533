package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate.Ages;
import pop.person.Identity;
import pop.web.Problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the page shows on which a concern is raised.
///
/// @param person none when they are not on record
record NewConcernPage(
        @Nullable Identity person,
        LocalDate today,
        ConcernForm form,
        List<WhoWorksHere.Colleague> colleagues,
        Problems problems) {

    private static final int GROWN_UP = 18;

    static Optional<Ages> ages(@Nullable Identity person, LocalDate today) {
        return person == null ? Optional.empty() : person.birth().ageRange(today);
    }

    boolean ageKnown() {
        return ages(person, today).isPresent();
    }

    /// The record itself says that they are under 18.
    boolean child() {
        return ages(person, today).filter(it -> it.oldest() < GROWN_UP).isPresent();
    }

    /// Nobody can tell from the record whether they are.
    boolean asksAge() {
        return ages(person, today)
                .map(it -> it.youngest() < GROWN_UP && it.oldest() >= GROWN_UP)
                .orElse(true);
    }

    String action() {
        return person == null ? "/concerns" : "/people/" + person.id() + "/concerns";
    }
}
