package pop.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedClock;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How somebody wants to be told things, as it was typed.
///
/// @param seen the wish that stood when the form was shown; blank if there was none
/// @param to the id of a number, a mail address or a place, or NONE
record WishForm(
        @NotNull UUID id,
        @Nullable String seen,
        @Nullable String to,
        @Nullable Boolean anothers,
        @Nullable String from,
        @Nullable String until,
        @Nullable Set<DayOfWeek> days,
        @Nullable @Size(max = 60) String language,
        @Nullable Boolean sayTime,
        @Nullable @Size(max = 1000) String note) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static WishForm of(Reach reach) {
        var wish = reach.wish();
        var hours = reach.hours();
        return new WishForm(
                Ids.next(),
                wish == null ? "" : wish.id().toString(),
                chosen(reach),
                wish != null && wish.anothers(),
                SHOWN.format(hours.from()),
                SHOWN.format(hours.until()),
                EnumSet.copyOf(hours.days()),
                reach.language(),
                reach.maySayTime(),
                "");
    }

    private static String chosen(Reach reach) {
        if (reach.wantsNone()) {
            return Wish.NONE;
        }
        var open = reach.way() instanceof Reach.Found.Open it ? it.line().id().toString() : "";
        return reach.wish() == null
                ? open
                : reach.chosen().map(line -> line.id().toString()).orElse(open);
    }

    /// What is to be written down; empty when something is wrong with it, which is then among the problems.
    Optional<Wishes.Said> wanted(Reach reach, Problems problems) {
        var line = line(reach, problems);
        var hours = hours(problems);
        var spoken = language == null || language.isBlank() ? Wish.ENGLISH : language.strip();
        if (!problems.isEmpty() || hours == null) {
            return Optional.empty();
        }
        var wish = new Wish(
                id,
                line == null ? null : line.way(),
                null,
                null,
                Boolean.TRUE.equals(anothers),
                hours,
                spoken,
                Boolean.TRUE.equals(sayTime));
        return Optional.of(new Wishes.Said(wish, line, Typed.text(note)));
    }

    boolean isStale(Reach reach) {
        var stands = reach.wish() == null ? "" : reach.wish().id().toString();
        return !stands.equals(Objects.requireNonNullElse(seen, ""));
    }

    private @Nullable Line line(Reach reach, Problems problems) {
        if (Wish.NONE.equals(to)) {
            return null;
        }
        var line = reach.lines().stream()
                .filter(it -> it.id().toString().equals(to))
                .findFirst()
                .orElse(null);
        if (line == null) {
            problems.add("to", "Choose how they want to be told things");
            return null;
        }
        line.whyNot(Boolean.TRUE.equals(anothers))
                .ifPresent(why -> problems.add(
                        why.equals(Silence.SOMEBODY_ELSES) ? "anothers" : "to",
                        Silence.words(why) + ". " + Silence.help(why)));
        return line;
    }

    private @Nullable Hours hours(Problems problems) {
        var begins = time("from", from, problems);
        var ends = time("until", until, problems);
        if (days == null || days.isEmpty()) {
            problems.add("days", "Choose a day at least, or “No messages”");
        }
        if (begins != null && ends != null && !begins.isBefore(ends)) {
            problems.add("until", "Enter a time that is later than the first");
        }
        return problems.isEmpty() && begins != null && ends != null && days != null
                ? new Hours(begins, ends, days)
                : null;
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, Problems problems) {
        var plain = Typed.text(typed);
        var clock = TypedClock.read(plain.matches("\\d{1,2}") ? plain + ":00" : plain);
        if (clock.isEmpty() || clock.get().endsDay()) {
            problems.add(field, "Enter a time, such as 10:00");
            return null;
        }
        return clock.get().time();
    }

    List<DayOfWeek> ticked() {
        return days == null ? List.of() : days.stream().sorted().toList();
    }
}
