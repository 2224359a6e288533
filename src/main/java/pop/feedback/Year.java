package pop.feedback;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A financial year, from 1 April to 31 March, named by the year in which it begins.
record Year(int begins) {

    private static final int BACK = 4;
    private static final int CENTURY = 100;

    static Year of(LocalDate day) {
        return new Year(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /// This one and those before.
    static List<Year> upTo(LocalDate today) {
        var now = of(today);
        return IntStream.rangeClosed(0, BACK)
                .mapToObj(it -> new Year(now.begins - it))
                .toList();
    }

    LocalDate from() {
        return LocalDate.of(begins, Month.APRIL, 1);
    }

    LocalDate until() {
        return from().plusYears(1).minusDays(1);
    }

    @Override
    public String toString() {
        return begins + "–" + String.format(Locale.ROOT, "%02d", (begins + 1) % CENTURY);
    }
}
