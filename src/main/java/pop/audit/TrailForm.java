package pop.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import pop.web.Problems;
import pop.web.TypedDay;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the trail is narrowed to, as typed. `about` takes an id, or an address that has one in it.
///
/// @param before where an older page begins, with `entry`
record TrailForm(
        @Nullable UUID worker,
        @Nullable String about,
        @Nullable Act act,
        @Nullable String from,
        @Nullable String until,
        @Nullable Instant before,
        @Nullable UUID entry) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    Problems problems(LocalDate today) {
        var problems = Problems.none();
        if (isTyped(about) && id().isEmpty()) {
            problems.add("about", "Paste the address of the person’s page, or the id in it");
        }
        if (isTyped(from) && day(from, today).isEmpty()) {
            problems.add("from", "Enter a date, such as 3 11 2026");
        }
        if (isTyped(until) && day(until, today).isEmpty()) {
            problems.add("until", "Enter a date, such as 3 11 2026");
        }
        return problems;
    }

    TrailEntries.Wanted wanted(LocalDate today) {
        return new TrailEntries.Wanted(
                worker,
                id().orElse(null),
                act,
                day(from, today).map(TrailForm::begins).orElse(null),
                day(until, today).map(day -> begins(day.plusDays(1))).orElse(null),
                entry == null ? null : before,
                entry);
    }

    /// The address of the page that begins after this entry, narrowed alike.
    String older(TrailEntries.Entry last, LocalDate today) {
        return UriComponentsBuilder.fromPath("/trail")
                .queryParamIfPresent("worker", Optional.ofNullable(worker))
                .queryParamIfPresent("about", id())
                .queryParamIfPresent("act", Optional.ofNullable(act))
                .queryParamIfPresent("from", day(from, today))
                .queryParamIfPresent("until", day(until, today))
                .queryParam("before", last.at())
                .queryParam("entry", last.id())
                .build()
                .toUriString();
    }

    private Optional<UUID> id() {
        return Optional.ofNullable(about)
                .map(ID::matcher)
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group()));
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<LocalDate> day(@Nullable String text, LocalDate today) {
        return TypedDay.past(text, today);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(When.LONDON).toInstant();
    }
}
