package pop.outcome;

import pop.engagement.CloseReason;
import pop.engagement.EngagementId;
import pop.engagement.Engagements.Spell;
import pop.person.Identity;
import pop.sharing.Category;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whose pages these are, what of them is open to the viewer, and the spells of support, the first first.
record Here(Identity person, Instant now, Opens opens, List<Spell> spells) {

    private static final int YEARS_BACK = 110;

    /// @param categories those of readings that the viewer is shown
    record Opens(Set<String> categories, boolean toRead, boolean toRecord) {}

    Here {
        spells = spells.stream()
                .filter(it -> it.closedReason() != CloseReason.OPENED_IN_ERROR)
                .toList();
    }

    String path() {
        return "/people/" + person.id() + "/change";
    }

    LocalDate today() {
        return When.dayOf(now);
    }

    boolean isOpen() {
        return opens.toRead() && !opens.categories().isEmpty();
    }

    boolean mayRecord(Category category) {
        return opens.toRecord() && opens.categories().contains(category.name());
    }

    /// Nothing can have been answered before.
    LocalDate earliest() {
        var born = person.birth().earliest();
        return born == null ? today().minusYears(YEARS_BACK) : born;
    }

    /// The spell of support that a day lies in, the last of several.
    Optional<Spell> spellOn(LocalDate day) {
        return spells.stream()
                .filter(it -> !When.dayOf(it.openedAt()).isAfter(day))
                .filter(it -> it.endedAt() == null || !When.dayOf(it.endedAt()).isBefore(day))
                .reduce((_, later) -> later);
    }

    /// The next spell that began after a day.
    Optional<Spell> spellAfter(LocalDate day) {
        return spells.stream()
                .filter(it -> When.dayOf(it.openedAt()).isAfter(day))
                .findFirst();
    }

    Optional<Spell> last() {
        return spells.stream().reduce((_, later) -> later);
    }

    /// "Support since 3 Nov 2026", "Support from 3 Nov 2025 to 1 Feb 2026"
    String spell(EngagementId id) {
        return spells.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(Here::told)
                .orElse("Support");
    }

    static String told(Spell it) {
        var from = When.date(When.dayOf(it.openedAt()));
        return it.endedAt() == null
                ? "Support since " + from
                : "Support from " + from + " to " + When.date(When.dayOf(it.endedAt()));
    }
}
