package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// A draft as it is typed. Nothing is needed to save it; what is missing keeps it from being put in force.
record DraftForm(
        int lockVersion,
        @Nullable String title,
        @Nullable String startsOn,
        @Nullable String reviewOn,
        @Nullable String endsOn,
        @Nullable String graceDays,
        @Nullable Map<String, String> said) {

    private static final int MOST_GRACE = 60;

    static DraftForm of(Agreement draft) {
        var said = new HashMap<String, String>();
        for (var heading : Heading.values()) {
            said.put(heading.name(), draft.said(heading));
        }
        var dates = draft.dates();
        return new DraftForm(
                draft.lockVersion(),
                draft.title(),
                shown(dates.startsOn()),
                shown(dates.reviewOn()),
                dates.endsOn() == null ? null : When.date(dates.endsOn().minusDays(1)),
                String.valueOf(dates.graceDays()),
                said);
    }

    Problems problems() {
        var problems = Problems.none();
        if (title == null || title.isBlank()) {
            problems.add("title", "Give it a title that says what the sharing is for");
        }
        check("startsOn", startsOn, problems);
        check("reviewOn", reviewOn, problems);
        check("endsOn", endsOn, problems);
        var start = day(startsOn);
        var last = lastDay();
        var review = day(reviewOn);
        if (start != null && last != null && last.isBefore(start)) {
            problems.add("endsOn", "This lies before the start date");
        }
        if (start != null && review != null && !review.isAfter(start)) {
            problems.add("reviewOn", "The review comes after the start date");
        }
        if (grace() < 0 || grace() > MOST_GRACE) {
            problems.add("graceDays", "Type a number of days, at most " + MOST_GRACE);
        }
        return problems;
    }

    Agreement written(Agreement draft) {
        var words = new EnumMap<Heading, String>(Heading.class);
        for (var heading : Heading.values()) {
            words.put(heading, at(heading).strip());
        }
        var last = lastDay();
        return new Agreement(
                draft.id(),
                draft.series(),
                draft.version(),
                String.valueOf(title).strip(),
                new Dates(day(startsOn), day(reviewOn), last == null ? null : last.plusDays(1), grace()),
                draft.recorded(),
                draft.lockVersion(),
                words);
    }

    String at(Heading heading) {
        return said == null ? "" : said.getOrDefault(heading.name(), "").replace("\0", "");
    }

    private @Nullable LocalDate lastDay() {
        return day(endsOn);
    }

    private int grace() {
        if (graceDays == null || graceDays.isBlank()) {
            return 0;
        }
        try {
            return Integer.parseInt(graceDays.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static void check(String field, @Nullable String text, Problems problems) {
        if (text != null && !text.isBlank() && day(text) == null) {
            problems.add(field, "Enter a whole date, such as 3 11 2026");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : When.typed(text).orElse(null);
    }

    private static @Nullable String shown(@Nullable LocalDate day) {
        return day == null ? null : When.date(day);
    }
}
