package pop.contact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    /// A Sunday in winter, so that Glasgow's clock is UTC.
    private static final Instant NOW = Instant.parse("2026-11-22T15:20:30Z");

    @ParameterizedTest
    @CsvSource({
        "now, 2026-11-22T15:20:30Z",
        "today, 2026-11-22T15:20:30Z",
        "14:30, 2026-11-22T14:30:00Z",
        "today 14:30, 2026-11-22T14:30:00Z",
        "Today at 2.30 pm, 2026-11-22T14:30:00Z",
        "2pm, 2026-11-22T14:00:00Z",
        "yesterday 16:00, 2026-11-21T16:00:00Z",
        "yesterday, 2026-11-21T12:00:00Z",
        "Friday 9:15, 2026-11-20T09:15:00Z",
        "sun 9:15, 2026-11-22T09:15:00Z",
        "last tuesday at noon, 2026-11-17T12:00:00Z",
        "3 Nov 11:00, 2026-11-03T11:00:00Z",
        "3 December, 2025-12-03T12:00:00Z",
        "3/11/2026 12:05am, 2026-11-03T00:05:00Z",
        "3 Jul 2026 12:00, 2026-07-03T11:00:00Z",
        "22 Nov 2026 15:20, 2026-11-22T15:20:00Z",
    })
    void is_read_as_people_type_it(String typed, Instant meant) {
        assertThat(Moment.read(typed, NOW)).contains(meant);
    }

    @Test
    void nothing_typed_means_now() {
        assertThat(Moment.read("  ", NOW)).contains(NOW);
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
                "😀",
                "m 10:00"
            })
    void what_cannot_be_read_is_not_guessed(String typed) {
        assertThat(Moment.read(typed, NOW)).isEmpty();
    }
}
