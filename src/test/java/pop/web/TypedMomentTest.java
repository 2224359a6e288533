package pop.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pop.web.TypedDay.Lean;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class TypedMomentTest {

    /// A Sunday in winter, so that Glasgow's clock is UTC.
    private static final Instant NOW = Instant.parse("2026-11-22T15:20:30Z");

    /// What nonsense is made of.
    private static final String PIECES = "tue|last |in |24|29 Feb|nov| |  |:|.|00|2pm|2026|99999|bst|gmt|at |ago|"
            + "days|+|-|/|,|24:00|noon|h|\0|é|🙂|\ud800|İ|٣|\u00a0|\n|31 12 +999999999";

    @ParameterizedTest
    @CsvSource({
        "'  ', 2026-11-22T15:20:30Z",
        "now, 2026-11-22T15:20:30Z",
        "Just now, 2026-11-22T15:20:30Z",
        "today, 2026-11-22T15:20:30Z",
        "14:30, 2026-11-22T14:30:00Z",
        "13:05, 2026-11-22T13:05:00Z",
        "today 14:30, 2026-11-22T14:30:00Z",
        "Today at 2.30 pm, 2026-11-22T14:30:00Z",
        "2pm, 2026-11-22T14:00:00Z",
        "yesterday 16:00, 2026-11-21T16:00:00Z",
        "yesterday 16.30, 2026-11-21T16:30:00Z",
        "yesterday 24:00, 2026-11-22T00:00:00Z",
        "yesterday, 2026-11-21T12:00:00Z",
        "Friday 9:15, 2026-11-20T09:15:00Z",
        "sun 9:15, 2026-11-22T09:15:00Z",
        "last tuesday at noon, 2026-11-17T12:00:00Z",
        "3 Nov 11:00, 2026-11-03T11:00:00Z",
        "3 December, 2025-12-03T12:00:00Z",
        "3/11/2026 12:05am, 2026-11-03T00:05:00Z",
        "3 Jul 2026 12:00, 2026-07-03T11:00:00Z",
        "3 Jul 2026 11:00, 2026-07-03T10:00:00Z",
        "22 Nov 2026 15:20, 2026-11-22T15:20:00Z",
    })
    void what_happened_is_read_as_people_type_it(String typed, Instant meant) {
        assertThat(TypedMoment.happened(typed, NOW).orNoon(NOW)).isEqualTo(new TypedMoment.At(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "4",
                "25:00",
                "13pm",
                "0am",
                "31 Feb 10:00",
                "14:75",
                "yesterday sometime",
                "about noon",
                "9.10",
                "😀",
                "m 10:00"
            })
    void what_cannot_be_read_is_not_guessed(String typed) {
        assertThat(TypedMoment.happened(typed, NOW).orNoon(NOW)).isInstanceOf(TypedMoment.Unread.class);
        var problems = Problems.none();
        assertThat(TypedMoment.happened(typed, NOW).passed("when", NOW, problems))
                .isEmpty();
        assertThat(problems.at("when")).contains("not a time we can read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15:21", "tomorrow 9:00", "23 Nov 10:00"})
    void what_happened_is_not_to_come(String typed) {
        var problems = Problems.none();

        assertThat(TypedMoment.happened(typed, NOW).passed("when", NOW, problems))
                .isEmpty();
        assertThat(problems.at("when")).contains("still to come");
    }

    @Test
    void a_day_alone_needs_a_time_unless_its_noon_will_do() {
        var problems = Problems.none();

        assertThat(TypedMoment.happened("yesterday", NOW).passed("when", NOW, problems))
                .isEmpty();
        assertThat(problems.has("when")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Tue 2pm, , 2026-11-24T14:00:00Z",
        "tomorrow, 10.30am, 2026-11-23T10:30:00Z",
        "24/11, 1400, 2026-11-24T14:00:00Z",
        "sun, 16:00, 2026-11-22T16:00:00Z",
        "sun, 15:00, 2026-11-29T15:00:00Z",
        "sun, 24:00, 2026-11-23T00:00:00Z",
        "24 11 2026, midnight, 2026-11-24T00:00:00Z",
    })
    void what_is_to_come_is_read_from_one_field_or_two(String day, @Nullable String time, Instant meant) {
        assertThat(TypedMoment.toCome(day, time, NOW)).isEqualTo(new TypedMoment.At(meant));
    }

    @Test
    void what_is_missing_is_asked_for_at_its_field() {
        assertThat(problems("24 11 2026", "").messages()).containsOnlyKeys("time");
        assertThat(problems("soon", "10:00").messages()).containsOnlyKeys("day");
        assertThat(problems("", "10:00").messages()).containsOnlyKeys("day");
        assertThat(problems("soon", "later").messages()).containsOnlyKeys("day", "time");
        assertThat(problems("", "").messages()).containsOnlyKeys("day", "time");
    }

    @Test
    void a_time_that_the_clocks_skip_or_have_twice_is_asked_about() {
        assertThat(told("29 3 2026", "01:30")).isEmpty();
        assertThat(told("25 10 2026", "01:30")).isEmpty();
        assertThat(told("25 10 2026", "01:30 BST")).hasValue(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(told("25 10 2026", "01:30 GMT")).hasValue(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(told("25 10 2026 01:30 GMT", "")).hasValue(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(told("24 11 2026", "10:00")).hasValue(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(problems("25 10 2026", "01:30").at("time")).contains("comes twice");
        assertThat(problems("29 3 2026", "01:30").at("time")).contains("does not come");
    }

    @Test
    void what_is_written_is_read_as_the_same_moment() {
        var random = new Random(25);
        for (int i = 0; i < 5000; i++) {
            var at = Instant.parse("2020-01-01T00:00:00Z")
                    .plus(Duration.ofMinutes(random.nextInt(20 * 365 * 24 * 60)))
                    .plusSeconds(random.nextInt(60));
            assertReadAgain(at);
        }
        var change = Instant.parse("2026-10-25T00:00:00Z");
        for (int minute = -120; minute < 240; minute++) {
            assertReadAgain(change.plus(Duration.ofMinutes(minute)));
        }
    }

    private static void assertReadAgain(Instant at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        assertThat(TypedMoment.happened(TypedMoment.typed(at), NOW)).isEqualTo(new TypedMoment.At(minute));
        assertThat(TypedMoment.toCome(TypedMoment.typed(at), "", NOW)).isEqualTo(new TypedMoment.At(minute));
        switch (TypedMoment.past(When.day(When.dayOf(at)), When.time(at), NOW)) {
            case TypedMoment.At it -> assertThat(it.instant()).isEqualTo(minute);
            case TypedMoment.Twice it ->
                assertThat(List.of(it.first(), it.second())).contains(minute);
            case TypedMoment.Skipped it -> throw new AssertionError(it);
            case TypedMoment.Unread it -> throw new AssertionError(it);
        }
    }

    @Test
    void nothing_that_is_typed_throws() {
        var pieces = PIECES.split("\\|");
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var typed = text.toString();
            for (var lean : Lean.values()) {
                TypedDay.read(typed, LocalDate.of(2026, 11, 22), lean);
            }
            TypedMoment.past(typed, typed, NOW);
            TypedMoment.toCome(typed, "", NOW);
            TypedMoment.happened(typed, NOW).orNoon(NOW).passed("when", NOW, Problems.none());
        }
        assertThat(TypedClock.read("1:".repeat(50_000))).isEmpty();
        assertThat(TypedDay.read("1 ".repeat(50_000), LocalDate.EPOCH, Lean.PAST))
                .isEmpty();
        assertThat(TypedMoment.happened("at ".repeat(50_000), NOW)).isInstanceOf(TypedMoment.Unread.class);
    }

    private static Problems problems(String day, String time) {
        var problems = Problems.none();
        TypedMoment.toCome(day, time, NOW).told("day", "time", problems);
        return problems;
    }

    private static Optional<Instant> told(String day, String time) {
        var problems = Problems.none();
        var at = TypedMoment.toCome(day, time, NOW).told("day", "time", problems);
        assertThat(problems.isEmpty()).isEqualTo(at.isPresent());
        return at;
    }
}
