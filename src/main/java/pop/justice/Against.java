package pop.justice;

import pop.person.Planned;
import pop.person.Planned.What;
import pop.person.Warning;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Whether a condition stands against what is being arranged, and why. It errs towards telling: what cannot be told
/// apart is said to be so, and a person looks.
final class Against {

    private static final Set<What> IN_A_PLACE = Set.of(What.VISIT, What.MEETING, What.GROUP, What.COURT);
    private static final Set<What> WITH_OTHERS = Set.of(What.ADDRESS, What.VISIT, What.GROUP);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Condition condition;
    private final Terms terms;
    private final Planned planned;
    private final Place place;

    private Against(Condition condition, Planned planned) {
        this.condition = condition;
        this.terms = condition.terms();
        this.planned = planned;
        this.place = Place.of(planned.place(), planned.postcode());
    }

    /// @param today counts for an address, which has no time
    static Optional<Warning> of(Condition condition, Planned planned, LocalDate today) {
        var against = new Against(condition, planned);
        return against.standsThen(today) ? against.warning() : Optional.empty();
    }

    private boolean standsThen(LocalDate today) {
        if (condition.status() != ConditionStatus.STANDS) {
            return false;
        }
        var from = planned.from() == null ? today : When.dayOf(planned.from());
        var until = planned.from() == null ? NEVER : When.dayOf(end());
        // a curfew that begins on its last day lasts until the morning after
        var last = terms.last() == null ? NEVER : terms.last().plusDays(terms.kind() == ConditionKind.CURFEW ? 1 : 0);
        return !terms.since().isAfter(until) && !last.isBefore(from);
    }

    private Optional<Warning> warning() {
        return switch (terms.kind()) {
            case CURFEW -> planned.what() == What.ADDRESS ? otherAddress("curfew") : curfew();
            case RESIDENCE -> planned.what() == What.ADDRESS ? otherAddress("condition") : Optional.empty();
            case EXCLUSION ->
                planned.what() == What.ADDRESS || IN_A_PLACE.contains(planned.what()) ? exclusion() : Optional.empty();
            case NO_CONTACT ->
                WITH_OTHERS.contains(planned.what())
                        ? amber("Check who will be there before you go on: nobody they must not meet." + words())
                        : Optional.empty();
            case REPORTING, ATTENDANCE -> planned.what() == What.ADDRESS ? Optional.empty() : elsewhere();
            case MONITORING ->
                planned.what() == What.ADDRESS
                        ? amber("The equipment is at one address. Ask whoever supervises it before they move.")
                        : Optional.empty();
            case SUBSTANCES, OTHER -> Optional.empty();
        };
    }

    private Optional<Warning> curfew() {
        if (!IN_A_PLACE.contains(planned.what())) {
            return Optional.empty();
        }
        var hours = terms.hours();
        if (hours == null || planned.from() == null) {
            return amber("The hours are not known, so we cannot tell whether this falls into it. Check the order.");
        }
        var met = meets(hours);
        if (met.isEmpty()) {
            return Optional.empty();
        }
        var when = time() + " falls into it (" + stretch(met.get()) + ")";
        return switch (terms.address().same(place)) {
            case YES -> Optional.empty();
            case NO -> red(when + ", and this is not the curfew address" + named() + ".");
            case CANNOT_TELL ->
                amber(when + ". We cannot tell whether this is the curfew address" + named() + ": check.");
        };
    }

    private Optional<Warning> otherAddress(String what) {
        return switch (terms.address().isKnown() ? terms.address().same(place) : Place.Same.CANNOT_TELL) {
            case YES -> Optional.empty();
            case NO -> red("The " + what + " names another address" + named() + ". " + howToChange());
            case CANNOT_TELL ->
                amber("We cannot tell whether this is the address that the " + what + " names" + named() + ": check. "
                        + howToChange());
        };
    }

    private String howToChange() {
        return terms.source().isBail()
                ? "A bail address changes only by a written application to the court: a solicitor makes it."
                : "Whoever supervises it, or a solicitor, can have it varied before they move.";
    }

    private Optional<Warning> exclusion() {
        return switch (terms.area().meets(terms.words(), place)) {
            case INSIDE -> placed("This place is in the area they must keep out of" + area() + ".");
            case BY_ITS_WORDS -> placed("By its words this place is in the area they must keep out of" + area() + ".");
            case CLOSE_BY -> amber("This place is close to the area they must keep out of" + area() + ": check.");
            case CANNOT_TELL ->
                amber((place.postcode() == null
                                ? "Without a full postcode we cannot tell whether this place is in the area"
                                : "The condition has no postcodes, so we cannot tell whether this place is in the area")
                        + area() + ": check.");
            case OUTSIDE -> Optional.empty();
        };
    }

    /// A court may lie in the area: then the way there is a matter for the order.
    private Optional<Warning> placed(String why) {
        return planned.what() == What.COURT
                ? amber(why + " Check what the order says about going to court.")
                : red(why);
    }

    private Optional<Warning> elsewhere() {
        var hours = terms.hours();
        var from = planned.from();
        if (hours == null || from == null) {
            return Optional.empty();
        }
        return meets(hours).flatMap(met -> {
            var where = terms.address().isKnown() ? " at " + terms.address().shown() : "";
            return met.lastsNoLongerThan(from, end())
                    ? red("They have to be" + where + " then, for all of that time (" + stretch(met) + ").")
                    : amber("They have to be" + where + " at about that time (" + stretch(met)
                            + "): leave time for both.");
        });
    }

    private Optional<Hours.Stretch> meets(Hours hours) {
        return hours.meets(
                Objects.requireNonNull(planned.from()),
                end(),
                terms.since(),
                terms.last() == null ? NEVER : terms.last());
    }

    private Instant end() {
        var from = Objects.requireNonNull(planned.from());
        return planned.until() == null ? from : planned.until();
    }

    private String time() {
        return When.day(When.dayOf(Objects.requireNonNull(planned.from()))) + ", "
                + When.time(Objects.requireNonNull(planned.from()))
                + (planned.until() == null ? "" : " to " + When.time(planned.until())) + ",";
    }

    private static String stretch(Hours.Stretch met) {
        return When.time(met.from()) + " to " + When.time(met.until());
    }

    private String named() {
        return terms.address().isKnown() ? " (" + terms.address().shown() + ")" : "";
    }

    private String area() {
        var shown = terms.area().shown();
        return shown.isEmpty() ? "" : " (" + shown + ")";
    }

    private String words() {
        return terms.words().isBlank() ? "" : " It says: " + terms.words();
    }

    private Optional<Warning> red(String why) {
        return warning(why, true);
    }

    private Optional<Warning> amber(String why) {
        return warning(why, false);
    }

    private Optional<Warning> warning(String why, boolean severe) {
        var title = ConditionWords.title(terms) + " (" + ConditionWords.source(terms) + ")";
        return Optional.of(new Warning(
                condition.id().value(), title, why + " " + ConditionWords.told(terms.told()) + ".", severe));
    }
}
