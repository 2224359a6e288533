package pop.directory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

class HoursTest {

    @Test
    void days_that_follow_each_other_are_called_by_the_first_and_the_last() {
        assertThat(said("09:00", "17:00", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY))
                .isEqualTo("Monday to Friday, 09:00 to 17:00");
        assertThat(said("09:00", "17:00", MONDAY, TUESDAY, THURSDAY))
                .isEqualTo("Monday, Tuesday and Thursday, 09:00 to 17:00");
        assertThat(said("09:00", "17:00", MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY))
                .isEqualTo("Monday, Wednesday to Friday and Sunday, 09:00 to 17:00");
        assertThat(said("09:00", "17:00", DayOfWeek.values())).isEqualTo("Every day, 09:00 to 17:00");
    }

    @Test
    void a_night_ends_the_next_morning() {
        assertThat(said("22:00", "02:00", FRIDAY, SATURDAY))
                .isEqualTo("Friday and Saturday, 22:00 to 02:00 the next morning");
        assertThat(said("18:00", "00:00", SUNDAY)).isEqualTo("Sunday, 18:00 to midnight");
        assertThat(said("00:00", "00:00", DayOfWeek.values())).isEqualTo("Every day, day and night");
    }

    @Test
    void what_is_once_a_month_or_for_a_while_says_so() {
        var first = hours(LocalTime.of(11, 0), LocalTime.of(13, 0), 1, "a walk", SUNDAY);
        assertThat(first.said()).isEqualTo("First Sunday of the month, 11:00 to 13:00 (a walk)");
        assertThat(hours(LocalTime.of(11, 0), LocalTime.of(13, 0), -1, "", SUNDAY)
                        .said())
                .startsWith("Last Sunday of the month");
        var winter = new Hours(
                UUID.randomUUID(),
                null,
                new TreeSet<>(List.of(MONDAY)),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                null,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 3, 31),
                "");
        assertThat(winter.said()).isEqualTo("Monday, 09:00 to 12:00, 1 Dec 2026 to 31 Mar 2027");
        assertThat(hours(null, null, null, "By appointment").said()).isEqualTo("By appointment");
    }

    @Test
    void rows_with_the_same_hours_are_one_line() {
        var nine = LocalTime.of(9, 0);
        var five = LocalTime.of(17, 0);
        assertThat(Hours.said(List.of(
                        hours(nine, five, null, "", MONDAY),
                        hours(nine, five, null, "", TUESDAY),
                        hours(nine, five, null, "", WEDNESDAY),
                        hours(nine, LocalTime.NOON, null, "", FRIDAY))))
                .containsExactly("Monday to Wednesday, 09:00 to 17:00", "Friday, 09:00 to 12:00");
    }

    @Test
    void an_opening_says_until_when_or_when_next() {
        var now = Instant.parse("2026-11-24T20:00:00Z");
        var tonight = new Opening(null, now.minusSeconds(7200), Instant.parse("2026-11-25T02:00:00Z"));
        var next = new Opening(null, Instant.parse("2026-11-27T09:00:00Z"), Instant.parse("2026-11-27T17:00:00Z"));
        assertThat(Opening.said(List.of(tonight, next), now)).isEqualTo("Open now, until tomorrow 02:00");
        assertThat(Opening.said(List.of(next), now)).isEqualTo("Closed now. Opens Fri 27 Nov 2026 09:00");
        assertThat(Opening.said(List.of(), now)).isEmpty();
        var always = IntStream.range(0, 12)
                .mapToObj(day -> now.plus(Duration.ofDays(day)))
                .map(at -> new Opening(null, at.minus(Duration.ofHours(1)), at.plus(Duration.ofHours(23))))
                .toList();
        assertThat(Opening.said(always, now)).isEqualTo("Open now, day and night");
    }

    @ParameterizedTest
    @CsvSource({
        "9,09:00",
        "9:30,09:30",
        "9.30,09:30",
        "930,09:30",
        "5pm,17:00",
        "12am,00:00",
        "12 pm,12:00",
        "24:00,00:00",
        "midnight,00:00",
        "noon,12:00",
        "9:30pm,21:30"
    })
    void times_are_read_as_people_type_them(String typed, LocalTime read) {
        assertThat(TypedListing.clock(typed)).contains(read);
    }

    @ParameterizedTest
    @CsvSource({"25", "13pm", "9:61", "late", "24:30"})
    void what_is_no_time_is_not_guessed(String typed) {
        assertThat(TypedListing.clock(typed)).isEmpty();
    }

    private static String said(String opens, String closes, DayOfWeek... days) {
        return hours(LocalTime.parse(opens), LocalTime.parse(closes), null, "", days)
                .said();
    }

    private static Hours hours(
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable Integer nth,
            String words,
            DayOfWeek... days) {
        return new Hours(UUID.randomUUID(), null, new TreeSet<>(List.of(days)), opens, closes, nth, null, null, words);
    }
}
