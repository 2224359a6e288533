package pop.access;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate;
import pop.person.People;
import pop.web.Problems;
import pop.web.Typed;

import java.time.LocalDate;

/// A person who is typed in because there is no record to begin from: both must be whole, so that one is meant.
record TypedPerson(@Nullable String name, @Nullable String birth) {

    private static final int LONGEST_NAME = 200;

    void check(Problems problems, LocalDate today) {
        var full = Typed.text(name);
        if (People.folded(full).size() < 2 || full.length() > LONGEST_NAME) {
            problems.add("name", "Type the full name");
        }
        if (born(today) == null) {
            problems.add("birth", "Type the whole date of birth, such as 27 3 1990");
        }
    }

    /// Null unless it is the whole date.
    @Nullable
    LocalDate born(LocalDate today) {
        var date = BirthDate.read(birth, today).date();
        return date.precision() == BirthDate.Precision.EXACT ? date.earliest() : null;
    }
}
