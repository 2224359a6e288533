package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.person.Identity;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the person's page of justice shows.
///
/// @param facts of all the conditions
/// @param withheld who was told to ask, without being shown why
/// @param mayRecord the viewer is around the person, and not for a while only
/// @param police the viewer may tell of custody
record JusticePage(
        Identity person,
        Instant now,
        List<Condition> conditions,
        List<Conditions.Happened> facts,
        List<CourtDate> courtDates,
        List<Custody> custodies,
        List<JusticeDoor.Withheld> withheld,
        boolean mayRecord,
        boolean police) {

    private static final int CHECKED_DAYS = 180;

    static JusticePage unshown(Identity person, Instant now, boolean police) {
        return new JusticePage(person, now, List.of(), List.of(), List.of(), List.of(), List.of(), false, police);
    }

    String path() {
        return "/people/" + person.id();
    }

    LocalDate today() {
        return When.dayOf(now);
    }

    List<Condition> inForce() {
        return conditions.stream().filter(it -> it.isInForce(today())).toList();
    }

    List<Condition> toCome() {
        return conditions.stream()
                .filter(it -> it.isToCome(today()))
                .sorted(Comparator.comparing(it -> it.terms().since()))
                .toList();
    }

    List<Condition> over() {
        return conditions.stream().filter(it -> it.isOver(today())).toList();
    }

    List<Conditions.Happened> facts(Condition of) {
        return facts.stream().filter(it -> it.condition().equals(of.id())).toList();
    }

    /// The next first.
    List<CourtDate> courtToCome() {
        return courtDates.stream()
                .filter(it -> it.isToCome(now))
                .sorted(Comparator.comparing(CourtDate::at))
                .toList();
    }

    /// They have been, and nobody has said what came of them.
    List<CourtDate> courtAsked() {
        return courtDates.stream().filter(it -> it.isAsked(now)).toList();
    }

    List<CourtDate> courtOver() {
        return courtDates.stream()
                .filter(it -> it.status() != CourtDateStatus.EXPECTED)
                .toList();
    }

    @Nullable
    Custody inCustody() {
        return custodies.stream().filter(it -> it.isStanding(now)).findFirst().orElse(null);
    }

    List<Custody> custodyOver() {
        return custodies.stream().filter(it -> !it.isStanding(now)).toList();
    }

    /// Conditions in force that need an address, while the person has none.
    List<Condition> withoutAddress() {
        return isHomeless()
                ? inForce().stream()
                        .filter(it -> it.terms().kind().needsAnAddress())
                        .toList()
                : List.of();
    }

    private boolean isHomeless() {
        return person.flags().stream().anyMatch(flag -> flag.kind().equals(ConditionFlag.KIND));
    }

    /// What is at odds between the address on record and the one a condition names; null when nothing is.
    @Nullable
    String addressAtOdds(Condition condition) {
        var named = condition.terms().address();
        if (!condition.terms().kind().hasAddress()
                || !named.isKnown()
                || person.address().isBlank()
                || person.address().startsWith("No fixed address")) {
            return null;
        }
        return Optional.of(Place.of(person.address(), null))
                .filter(lives -> lives.same(named) == Place.Same.NO)
                .map(Place::words)
                .orElse(null);
    }

    /// It has no end, and nobody has said for half a year that it stands.
    boolean isOld(Condition condition) {
        return condition.terms().last() == null
                && When.dayOf(condition.checkedAt()).plusDays(CHECKED_DAYS).isBefore(today());
    }
}
