package pop.referral;

import java.time.LocalDate;
import java.util.List;

/// An edition of the rules on who the project is for. A change is a new edition with its date, at the end of the
/// list; every decision keeps the date of the edition it was made by.
///
/// @param since the first day these rules stand
/// @param from where they are written
/// @param youngest age in whole years from which support may be given
/// @param adult age in whole years before which somebody is a child in law
record Rules(LocalDate since, String from, int youngest, int adult) {

    private static final List<Rules> EDITIONS =
            List.of(new Rules(LocalDate.of(2021, 1, 1), "as the project published them in 2021", 16, 18));

    /// Those that stood on a day; before the first edition, the first.
    static Rules on(LocalDate day) {
        return EDITIONS.reversed().stream()
                .filter(edition -> !edition.since().isAfter(day))
                .findFirst()
                .orElse(EDITIONS.getFirst());
    }
}
